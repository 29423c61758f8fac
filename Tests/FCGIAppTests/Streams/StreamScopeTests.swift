import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

/// Who is told of which posts: the same as who sees them on the page.
@Suite struct StreamScopeTests {
  private let site: TestSite
  private let ada: Browser
  private let grace: Browser
  private let linus: Browser
  private let broadcast: Broadcast

  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
    grace = try site.joined(.grace)
    linus = try site.joined(.linus)
    broadcast = try site.broadcast()
    try grace.submit("/@ada/follow", on: "/@ada")
  }

  private func post(_ text: String, for visibility: Visibility = .everyone) throws {
    try ada.submit("/posts", on: "/", ["text": text, "visibility": "\(visibility.rawValue)"])
    try broadcast.look()
  }

  @Test(arguments: [Visibility.everyone, .unlisted, .followers, .mentioned])
  func `a post is told where it stands, and nowhere else`(visibility: Visibility) throws {
    let lists = ["/", "/following", "/@ada", "/tags/x"]
    let people = [site.browser(), linus, grace, ada]
    let all = people.map { person in lists.map { Listener(person, $0) } }
    for listener in all.joined() { _ = listener.events() }
    try post("#x for @grace", for: visibility)
    for (person, listeners) in zip(people, all) {
      for (list, listener) in zip(lists, listeners) {
        let page = person.get(list)
        let shown = page.status == .ok ? try page.posts() : []
        #expect(try listener.posts() == shown, "\(list)")
      }
    }
  }

  @Test func `whoever is muted or blocked is not heard of`() throws {
    try linus.submit("/@ada/mute", on: "/@ada")
    let muter = Listener(linus, "/")
    let other = Listener(grace, "/")
    try post("one")
    #expect(try muter.posts().isEmpty)
    #expect(try other.posts() == ["one"])
    try linus.submit("/@ada/unmute", on: "/@ada")
    try post("two")
    #expect(try muter.posts() == ["two"])
    try ada.submit("/@linus/block", on: "/@linus")
    try post("three")
    #expect(try muter.posts().isEmpty)
    #expect(try other.posts() == ["two", "three"])
  }

  @Test func `whom one follows now counts, not whom one followed before`() throws {
    let listener = Listener(grace, "/following")
    try post("one")
    try grace.submit("/@ada/unfollow", on: "/@ada")
    try post("two")
    #expect(try listener.posts() == ["one"])
  }

  @Test func `what somebody passes on comes to those who follow them`() throws {
    try linus.submit("/posts", on: "/", ["text": "by linus"])
    let home = Listener(grace, "/following")
    let everyone = Listener(grace, "/")
    try broadcast.look()
    _ = (home.events(), everyone.events())
    let path = try #require(try ada.get("/").markup().all(ofClass: "when").first?["href"])
    try ada.submit("\(path)/boost", on: path)
    try broadcast.look()
    #expect(try home.posts() == ["by linus"])
    #expect(try everyone.posts().isEmpty)
  }

  @Test func `who logs out or is suspended is told to go, and no more`() throws {
    let browser = Listener(grace, "/following")
    let suspended = Listener(linus, "/")
    try broadcast.look()
    _ = (browser.events(), suspended.events())
    try grace.submit("/logout", on: "/logout")
    try site.app.store.suspend(try site.id(of: .linus), by: nil, at: site.clock.now)
    try post("news")
    for listener in [browser, suspended] {
      #expect(listener.events().map(\.name) == ["bye"])
      #expect(!listener.isHeld)
    }
  }

  @Test func `without a session there is nothing that needs one`() throws {
    #expect(Listener(site.browser(), "/following").events().map(\.name) == ["bye"])
    let cookies = grace.cookies
    try grace.submit("/logout", on: "/logout")
    grace.cookies = cookies
    let listener = Listener(grace, "/")
    #expect(listener.events().map(\.name) == ["bye"])
    #expect(!listener.isHeld)
  }

  @Test(arguments: [
    "", "/search", "/@nobody", "/@ada/7", "/tags/", "/tags/a%20b", "/profile", "//", "/following/",
  ])
  func `other lists are none`(list: String) {
    #expect(Listener(ada, list).response.status == .notFound)
  }

  @Test func `whoever is blocked finds no list of whoever has blocked them`() throws {
    try ada.submit("/@linus/block", on: "/@linus")
    #expect(Listener(linus, "/@ada").response.status == .notFound)
    #expect(Listener(site.browser(), "/@ada").response.status == .ok)
  }
}
