import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct BoostTests {
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

  private func reasons(_ page: String, _ browser: Browser) throws -> [String] {
    try browser.get(page).markup().all(ofClass: "because").map(\.text)
  }

  @Test func `a boost is a press of a button, and so is its end`() throws {
    let linus = try site.joined(.linus)
    try linus.submit("/@grace/follow", on: "/@grace")
    let anchor = "#post-\(try #require(post.split(separator: "/").last))"
    #expect(try grace.submit("\(post)/boost", on: "/").location == "/" + anchor)
    for page in ["/following", "/@grace"] {
      #expect(try linus.get(page).posts() == ["by ada"])
      #expect(try reasons(page, linus) == ["Grace Hopper boosted"])
    }
    #expect(try reasons("/", linus).isEmpty)
    let link = try site.browser().get(post).markup().all("a").first { $0.text == "1 boost" }
    #expect(link?["href"] == "\(post)/boosts")
    let boosters = try site.browser().get("\(post)/boosts").markup().all(ofClass: "rows")
    #expect(boosters.flatMap { $0.all(ofClass: "name") }.map(\.text) == ["Grace Hopper"])
    try grace.submit("\(post)/unboost", on: "/@grace")
    #expect(try linus.get("/following").posts().isEmpty)
  }

  @Test func `what is not for everybody has no button, and is not boosted without one`() throws {
    try grace.submit("/@ada/follow", on: "/@ada")
    try ada.submit("/posts", on: "/", ["text": "for followers", "visibility": "2"])
    let theirs = try #require(
      try ada.get("/@ada").markup().all(ofClass: "when").first?["href"])
    let actions = try grace.get(theirs).markup().forms.map(\.action)
    #expect(actions.contains("\(theirs)/like") && !actions.contains("\(theirs)/boost"))
    let token = try grace.token()
    #expect(grace.post("\(theirs)/boost", [("csrf", token)]).status == .forbidden)
    let linus = try site.joined(.linus)
    #expect(linus.post("\(theirs)/boost", [("csrf", try linus.token())]).status == .notFound)
  }

  @Test func `whom a block hides boosts nothing of the other`() throws {
    let token = try grace.token()
    try ada.submit("/@grace/block", on: "/@grace")
    for action in ["boost", "unboost"] {
      #expect(grace.post("\(post)/\(action)", [("csrf", token)]).status == .notFound)
    }
    #expect(grace.get("\(post)/boosts").status == .notFound)
  }

  @Test func `programs find no boost among the posts`() throws {
    try grace.submit("\(post)/boost", on: post)
    let boost = try site.reader.lastEventID()
    #expect(site.browser().call("GET", "/api/v2/tweets/\(boost)").status == .notFound)
    #expect(grace.call("DELETE", "/api/v2/tweets/\(boost)").status == .notFound)
    let tweets = try site.browser().call("GET", "/api/v2/tweets").json()["tweets_list"]
    #expect(tweets?.texts("tweetedby") == ["ada"])
    let thoughts = grace.call("GET", "/api/me/thoughts").text
    #expect(!thoughts.contains("by ada"))
  }
}
