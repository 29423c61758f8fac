import Markup
import Model
import Testing
import Web

@testable import FCGIApp

@Suite struct MuteTests {
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
  }

  @Test func `who is muted is out of one's lists alone, until they are not muted any more`() throws
  {
    try ada.submit("/@grace/follow", on: "/@grace")
    #expect(try ada.submit("/@grace/mute", on: "/@grace").location == "/@grace")
    #expect(try ada.get("/@grace").flash()?.contains("out of your lists") == true)
    for list in ["/", "/following", "/search?q=by"] {
      #expect(try ada.get(list).posts() == ["by ada"], "\(list)")
    }
    for list in ["/@grace", post] { #expect(try ada.get(list).posts() == ["by grace"]) }
    for other in [grace, site.browser()] {
      #expect(try other.get("/").posts() == ["by ada", "by grace"])
    }
    let marks = try ada.get("/@grace").markup().all(ofClass: "mark").map(\.text)
    #expect(marks == ["Muted"])

    #expect(try ada.submit("/@grace/unmute", on: "/muted").location == "/muted")
    #expect(try ada.get("/").posts() == ["by ada", "by grace"])
  }

  @Test func `programs read what their person reads`() throws {
    try ada.submit("/@grace/mute", on: "/@grace")
    #expect(
      try ada.call("GET", "/api/v2/tweets").json()["tweets_list"]?.texts("body") == ["by ada"])
    for path in ["/api/thoughts", "/api/thoughts?search=by"] {
      #expect(try ada.call("GET", path).json().texts("text") == ["by ada"], "\(path)")
    }
    #expect(try site.browser().call("GET", "/api/thoughts").json().array?.count == 2)
  }

  @Test func `nobody mutes themselves, nobody or as a stranger`() throws {
    for action in ["mute", "unmute"] {
      let token = try ada.token()
      #expect(ada.post("/@nobody/\(action)", [("csrf", token)]).status == .notFound)
      let stranger = site.browser()
      let theirs = try stranger.token()
      #expect(stranger.post("/@ada/\(action)", [("csrf", theirs)]).status == .unauthorized)
    }
    #expect(ada.post("/@ada/mute", [("csrf", try ada.token())]).status == .forbidden)
  }
}
