import Markup
import Model
import Testing
import Web

@testable import FCGIApp

@Suite struct ConversationTests {
  private let site: TestSite
  private let ada: Browser
  private let grace: Browser
  private let question: String

  init() throws {
    site = try TestSite { $0.postMaxLength = 40 }
    ada = try site.joined(.ada)
    grace = try site.joined(.grace)
    question = try ada.publish("a question for @grace and @linus")
  }

  private func composer(_ response: Response) throws -> Form {
    try #require(try response.markup().forms.first { $0.action == "/posts" })
  }

  @Test func `an answer is found from what it answers, and leads back there`() throws {
    let response = try grace.submit("/posts", on: question, ["text": "an answer"])
    let answer = try #require(response.location)
    #expect(answer.hasPrefix("/@grace/"))
    let stranger = site.browser()
    #expect(
      try stranger.get(question).posts() == ["a question for @grace and @linus", "an answer"])
    #expect(try stranger.get(answer).posts() == ["a question for @grace and @linus", "an answer"])
    let line = try stranger.get("/").markup().all(ofClass: "answered").first
    #expect(line?.all("a").first?["href"] == question)
  }

  @Test func `an answer begins with those who are in the conversation, but not with oneself`()
    throws
  {
    _ = try site.joined(.linus)
    let toAll = try ada.publish("hello @grace and @linus")
    #expect(try composer(grace.get(toAll))["text"] == "@ada @linus ")
    #expect(try composer(ada.get(toAll))["text"] == "@grace @linus ")
  }

  @Test func `what cannot be an answer comes back below what it answers`() throws {
    let entries = ["text": String(repeating: "x", count: 41), "warning": "long", "visibility": "2"]
    let response = try grace.submit("/posts", on: question, entries)
    #expect(response.status == .unprocessableContent)
    #expect(try response.posts().count == 1)
    let form = try composer(response)
    for (name, value) in entries { #expect(form[name] == value) }
    #expect(grace.send(form, ["text": "shorter"]).location?.hasPrefix("/@grace/") == true)
  }

  @Test func `a post that is not for everyone says so, and is not there for others`() throws {
    try ada.submit("/posts", on: "/", ["text": "to @grace alone", "visibility": "3"])
    let post = try #require(try ada.get("/@ada").markup().all(ofClass: "when").first?["href"])
    #expect(try grace.get(post).markup().all(ofClass: "mark").map(\.text) == ["Mentioned"])
    for other in [try site.joined(.linus), site.browser()] {
      #expect(other.get(post).status == .notFound)
      #expect(try other.get("/@ada").posts() == ["a question for @grace and @linus"])
    }
    let id = try #require(post.split(separator: "/").last)
    for path in ["/api/v2/tweets/\(id)", "/api/thoughts/\(id)"] {
      #expect(site.browser().call("GET", path).status == .notFound)
    }
    #expect(
      try grace.call("GET", "/api/v2/tweets/\(id)").json()["body"]?.string == "to @grace alone")
    // Whoever may answer it answers the same people.
    #expect(try composer(grace.get(post))["visibility"] == "3")
  }

  @Test func `nobody answers what is not for them`() throws {
    try ada.submit("/posts", on: "/", ["text": "to @grace alone", "visibility": "3"])
    let post = try #require(try ada.get("/@ada").markup().all(ofClass: "when").first?["href"])
    let id = try #require(post.split(separator: "/").last)
    let linus = try site.joined(.linus)
    let response = linus.post(
      "/posts", [("csrf", try linus.token()), ("text", "me too"), ("answers", String(id))])
    #expect(response.status == .notFound)
  }

  @Test func `only those one mentions: then somebody has to be mentioned`() throws {
    let response = try ada.submit("/posts", on: "/", ["text": "hello?", "visibility": "3"])
    #expect(response.status == .unprocessableContent)
    #expect(try response.faultyFields() == ["text"])
    #expect(try composer(response)["visibility"] == "3")
  }

  @Test(arguments: ["4", "-1", "all"])
  func `a visibility that there is not is refused`(visibility: String) throws {
    let response = try ada.submit("/posts", on: "/", ["text": "hello", "visibility": visibility])
    #expect(response.status == .badRequest)
  }

  @Test func `a warning stands before the text`() throws {
    try ada.submit("/posts", on: "/", ["text": "the butler", "warning": "how it ends"])
    let post = try #require(try site.browser().get("/").markup().all("article").first)
    let details = try #require(post.all("details").first)
    #expect(details["open"] == nil)
    #expect(details.all("summary").first?.text == "how it ends")
    #expect(details.all(ofClass: "text").first?.text == "the butler")
  }

  @Test func `a tag leads to what stands under it`() throws {
    try ada.submit("/posts", on: "/", ["text": "under #Rain"])
    #expect(try site.browser().get("/tags/rain").posts() == ["under #Rain"])
    #expect(try site.browser().get("/tags/snow").posts().isEmpty)
  }
}
