import Markup
import Model
import Testing
import Web

@testable import FCGIApp

@Suite struct BlockTests {
  private let site: TestSite
  private let ada: Browser
  private let grace: Browser
  private let post: String

  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
    grace = try site.joined(.grace)
    post = try grace.publish("by grace")
    _ = try ada.publish("by ada")
    try grace.submit("/@ada/follow", on: "/@ada")
  }

  private func id(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }

  @Test func `neither finds anything of the other, and a stranger everything`() throws {
    let adas = try #require(try ada.get("/").markup().all(ofClass: "when").first?["href"])
    #expect(try ada.submit("/@grace/block", on: "/@grace").location == "/blocked")
    #expect(try ada.get("/blocked").flash()?.contains("any more") == true)
    let sides = [
      (ada, Person.grace, post, "by ada"), (grace, Person.ada, adas, "by grace"),
    ]
    for (viewer, person, post, own) in sides {
      let (other, number) = (person.handle, try site.id(of: person))
      let pages = [
        "/@\(other)", "/@\(other)/following", "/@\(other)/followers", post,
        "/api/v2/tweets/\(id(post))", "/api/thoughts/\(id(post))", "/api/v1/users/\(number)",
      ]
      for page in pages {
        #expect(viewer.get(page).status == .notFound, "\(page)")
        #expect(site.browser().get(page).status == .ok, "\(page)")
      }
      for list in ["/", "/following", "/search?q=by"] {
        #expect(try viewer.get(list).posts() == [own], "\(list)")
      }
      let users = try viewer.call("GET", "/api/v1/users").json()["user_list"]
      #expect(users?.texts("username").contains(other) == false)
    }
  }

  @Test func `what the blocked one tries is answered as if there were nobody`() throws {
    try ada.submit("/@grace/block", on: "/@grace")
    let token = try grace.token()
    for action in ["follow", "unfollow", "mute", "unmute", "block", "unblock"] {
      let response = grace.post("/@ada/\(action)", [("csrf", token)])
      let toNobody = grace.post("/@nobody/\(action)", [("csrf", token)])
      #expect(response.status == .notFound, "\(action)")
      #expect(response.body == toNobody.body, "\(action)")
    }
    #expect(try grace.get("/blocked").markup().all(ofClass: "who").isEmpty)
  }

  @Test func `follows have ended, and stay ended when the block is taken back`() throws {
    try ada.submit("/@grace/block", on: "/@grace")
    let form = try ada.form("/@grace/unblock", on: "/blocked")
    #expect(ada.send(form).location == "/blocked")
    #expect(ada.send(form).location == "/blocked")
    #expect(try ada.get("/blocked").markup().all(ofClass: "who").isEmpty)
    let facts = try grace.get("/@ada").markup().all(ofClass: "facts").flatMap { $0.all("a") }
      .filter { $0["href"]?.contains("/follow") == true }
    #expect(facts.map(\.text) == ["0 following", "0 followers"])
    #expect(try grace.get("/").posts() == ["by ada", "by grace"])
  }

  @Test func `a moderator can still do their work`() throws {
    let linus = try site.joined(.linus, as: .moderator)
    let theirs = try ada.publish("of a troll")
    try ada.submit("/@linus/block", on: "/@linus")
    #expect(try linus.submit("\(theirs)/delete", on: theirs).status == .seeOther)
    #expect(ada.get("/@linus").status == .notFound)
  }

  @Test func `nobody blocks themselves, nobody or as a stranger`() throws {
    let token = try ada.token()
    #expect(ada.post("/@ada/block", [("csrf", token)]).status == .forbidden)
    #expect(ada.post("/@nobody/block", [("csrf", token)]).status == .notFound)
    let stranger = site.browser()
    let theirs = try stranger.token()
    for action in ["block", "unblock"] {
      #expect(stranger.post("/@ada/\(action)", [("csrf", theirs)]).status == .unauthorized)
    }
    for page in ["/muted", "/blocked"] {
      #expect(stranger.get(page).location?.hasPrefix("/login") == true)
    }
  }
}
