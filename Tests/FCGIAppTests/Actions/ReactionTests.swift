import Markup
import Model
import Testing
import Web

@testable import FCGIApp

@Suite struct ReactionTests {
  private let site: TestSite
  private let ada: Browser
  private let grace: Browser
  private let post: String

  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
    grace = try site.joined(.grace)
    post = try ada.publish("by ada")
  }

  /// The button under a post that leads to an address ending so, and whether it is pressed.
  private func isPressed(_ button: String, on page: String, _ browser: Browser) throws -> Bool {
    let buttons = try browser.get(page).markup().all("button")
    let found = buttons.first { $0["formaction"] == "\(post)/\(button)" }
    return try #require(found)["aria-pressed"] == "true"
  }

  private func names(_ page: String, _ browser: Browser) throws -> [String] {
    try browser.get(page).markup().all(ofClass: "rows").flatMap { $0.all(ofClass: "name") }
      .map(\.text)
  }

  @Test(arguments: [("like", "unlike", "/likes"), ("bookmark", "unbookmark", "/bookmarks")])
  func `a press of a button is kept, leads back to the post, and is taken back by the same button`(
    button: String, undoing: String, list: String
  ) throws {
    #expect(try grace.get(list).posts().isEmpty)
    let page = "/@ada?before=99999"
    let anchor = "#post-\(try #require(post.split(separator: "/").last))"
    #expect(try !isPressed(button, on: page, grace))
    #expect(try grace.submit("\(post)/\(button)", on: page).location == page + anchor)
    for place in ["/", page, post, "/search?q=by", list] {
      #expect(try isPressed(undoing, on: place, grace), "\(place)")
      #expect(try !isPressed(button, on: "/", ada))
    }
    #expect(try grace.get(list).posts() == ["by ada"])
    #expect(try ada.get(list).posts().isEmpty)
    #expect(try grace.submit("\(post)/\(undoing)", on: list).location == list + anchor)
    #expect(try grace.get(list).posts().isEmpty)
    #expect(try !isPressed(button, on: "/", grace))
  }

  @Test func `a form that is sent twice is no error`() throws {
    for action in ["like", "unlike", "bookmark", "unbookmark"] {
      let form = try grace.form("\(post)/\(action)", on: post)
      #expect(grace.send(form).status == .seeOther)
      #expect(grace.send(form).status == .seeOther)
    }
  }

  @Test func `everybody reads who likes a post, nobody who has bookmarked it`() throws {
    try grace.submit("\(post)/bookmark", on: post)
    let before = try site.browser().get("/").markup().all("article").first?.text
    #expect(before?.contains("like") == false)
    try grace.submit("\(post)/like", on: post)
    for browser in [site.browser(), ada, grace] {
      let link = try browser.get(post).markup().all("a").first { $0["href"] == "\(post)/likes" }
      #expect(link?.text == "1 like")
      #expect(try names("\(post)/likes", browser) == ["Grace Hopper"])
    }
    let page = try ada.get(post).markup()
    #expect(page.all("button").filter { $0["aria-pressed"] == "true" }.isEmpty)
  }

  @Test func `whom a block hides likes nothing of the other, and finds no list of it`() throws {
    try grace.submit("\(post)/like", on: post)
    let token = try grace.token()
    try ada.submit("/@grace/block", on: "/@grace")
    for action in ["like", "unlike", "bookmark", "unbookmark"] {
      #expect(grace.post("\(post)/\(action)", [("csrf", token)]).status == .notFound, "\(action)")
    }
    #expect(grace.get("\(post)/likes").status == .notFound)
    #expect(try grace.get("/likes").posts().isEmpty)
    #expect(try names("\(post)/likes", ada).isEmpty)
    #expect(try names("\(post)/likes", site.browser()) == ["Grace Hopper"])
  }

  @Test func `a stranger is offered no button, and presses none`() throws {
    let stranger = site.browser()
    #expect(try stranger.get("/").markup().all("article").flatMap { $0.all("button") }.isEmpty)
    let token = try stranger.token()
    for action in ["like", "unlike", "bookmark", "unbookmark"] {
      #expect(
        stranger.post("\(post)/\(action)", [("csrf", token)]).status == .unauthorized, "\(action)")
    }
    for list in ["/likes", "/bookmarks"] {
      #expect(stranger.get(list).location?.hasPrefix("/login") == true)
    }
  }

  @Test func `there is nothing to like under another's name or a number that is none`() throws {
    let token = try grace.token()
    let id = try #require(post.split(separator: "/").last)
    for path in ["/@grace/\(id)", "/@ada/99999", "/@ada/x"] {
      for action in ["like", "bookmark"] {
        #expect(grace.post("\(path)/\(action)", [("csrf", token)]).status == .notFound)
      }
      #expect(grace.get("\(path)/likes").status == .notFound)
    }
    #expect(grace.post("\(post)/like", [("csrf", "forged")]).status == .forbidden)
  }

  @Test func `a long list is read to its end`() throws {
    for number in 1...3 {
      let path = try ada.publish("number \(number)")
      try grace.submit("\(path)/like", on: path)
    }
    var seen: [String] = []
    var target: String? = "/likes?limit=2"
    while let address = target {
      seen += try grace.get(address).posts()
      target = try grace.get(address).markup().all("a").first { $0["rel"] == "next" }?["href"]
    }
    #expect(seen == ["number 3", "number 2", "number 1"])
  }
}
