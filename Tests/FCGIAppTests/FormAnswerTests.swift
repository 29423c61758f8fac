import Model
import Testing
import Web

@testable import FCGIApp

/// What scripts are told that send the forms of pages.
@Suite struct FormAnswerTests {
  private let site: TestSite
  private let ada: Browser
  private let grace: Browser
  private let post: String
  private let json = Browser.sameOrigin + [("Accept", "application/json")]

  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
    grace = try site.joined(.grace)
    post = try ada.publish("a note")
  }

  private func press(_ action: String, _ headers: Browser.Headers) throws -> Response {
    grace.post("\(post)/\(action)", [("csrf", try grace.token())], headers)
  }

  @Test(arguments: ["like", "unlike", "boost", "unboost", "bookmark", "unbookmark"])
  func `what was done is told without a page`(action: String) throws {
    let response = try press(action, json)
    #expect(response.status == .noContent)
    #expect(response.location == nil)
    #expect(response.header("Cache-Control") == "no-store")
    #expect(try press(action, Browser.sameOrigin).status == .seeOther)
  }

  @Test func `a sentence for the next page is told at once, and not again`() throws {
    let response = grace.post("/@ada/follow", [("csrf", try grace.token())], json)
    #expect(response.status == .ok)
    #expect(try response.json()["message"]?.string?.contains("Following") == true)
    #expect(grace.cookies["martlet-flash"] == nil)
  }

  @Test func `what was not done is an error, not a page that says so`() throws {
    let posts = try (1...Reactions.pinLimit + 1).map { try ada.publish("\($0)") }
    let answers = try posts.map { ada.post("\($0)/pin", [("csrf", try ada.token())], json).status }
    #expect(answers.dropLast().allSatisfy { $0 == .ok })
    #expect(answers.last == .conflict)
  }

  @Test func `a form that is refused names the field`() throws {
    let response = ada.post("/posts", [("csrf", try ada.token()), ("text", " ")], json)
    #expect(response.status == .unprocessableContent)
    #expect(try response.problem() == (code: "invalid", field: "text"))
  }

  @Test func `nobody comes in by asking for JSON`() throws {
    let stranger = site.browser()
    let token = try stranger.token()
    #expect(stranger.post("\(post)/like", [("csrf", token)], json).status == .unauthorized)
    #expect(grace.post("\(post)/like", [("csrf", "wrong")], json).status == .forbidden)
    let foreign: Browser.Headers = [
      ("Sec-Fetch-Site", "cross-site"), ("Origin", "https://evil.example"),
      ("Accept", "application/json"),
    ]
    #expect(try press("like", foreign).status == .forbidden)
    #expect(try grace.get("/likes").posts().isEmpty)
  }
}
