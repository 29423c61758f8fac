import Model
import Testing
import Web

@testable import FCGIApp

@Suite struct IdempotencyTests {
  private let site: TestSite
  private let ada: Browser

  init() throws {
    site = try TestSite {
      $0.postsPerMinute = 2
      $0.signupsPerHour = 3
    }
    ada = try site.joined(.ada)
  }

  private func call(
    _ target: String, _ json: String, key: String, _ browser: Browser? = nil
  ) -> Response {
    (browser ?? ada).call("POST", target, json, [("Idempotency-Key", key)])
  }

  @Test(arguments: [
    ("/api/v2/tweets", #"{"body":"hi"}"#), ("/api/me/thoughts", #"{"text":" hi "}"#),
  ])
  func `a repeat gets the same answer and makes nothing, even when all is gone`(
    target: String, json: String
  ) throws {
    let first = call(target, json, key: "k-1")
    #expect(first.status == .created)
    #expect(first.header("Idempotency-Replayed") == nil)
    for ending in ["", "/", ""] {
      site.clock.advance(seconds: 5)
      let again = call(target + ending, json, key: "k-1")
      #expect(again.status == .created)
      #expect(again.body == first.body)
      #expect(again.location == first.location)
      #expect(again.header("Idempotency-Replayed") == "true")
      #expect(again.header("RateLimit-Remaining") == "1")
    }
    #expect(try site.browser().get("/").posts() == ["hi"])

    let post = try #require(first.path?.split(separator: "/").last)
    #expect(ada.call("DELETE", "/api/v2/tweets/\(post)").status == .ok)
    let after = call(target, json, key: "k-1")
    #expect(after.body == first.body)
    #expect(after.header("Idempotency-Replayed") == "true")
    #expect(try site.browser().get("/").posts().isEmpty)

    site.clock.advance(days: 1)
    #expect(call(target, json, key: "k-1").header("Idempotency-Replayed") == nil)
  }

  @Test func `another request under the same key is refused`() throws {
    #expect(call("/api/v2/tweets", #"{"body":"hi"}"#, key: "k").status == .created)
    for (target, json) in [
      ("/api/v2/tweets", #"{"body":"bye"}"#), ("/api/me/thoughts", #"{"text":"hi"}"#),
    ] {
      let response = call(target, json, key: "k")
      #expect(response.status == .unprocessableContent)
      #expect(try response.problem().field == "Idempotency-Key")
    }
    #expect(try site.browser().get("/").posts() == ["hi"])
  }

  @Test func `a key counts for whoever sent it`() throws {
    let grace = try site.joined(.grace)
    for browser in [ada, grace] {
      let response = call("/api/v2/tweets", #"{"body":"hi"}"#, key: "same", browser)
      #expect(response.header("Idempotency-Replayed") == nil)
    }
    #expect(try site.browser().get("/").posts() == ["hi", "hi"])
  }

  @Test func `what was refused can be tried again under its key`() throws {
    for number in 1...2 { _ = try ada.tweet("\(number)") }
    let json = #"{"body":"hi"}"#
    #expect(call("/api/v2/tweets", json, key: "k").status == .tooManyRequests)
    site.clock.advance(seconds: 60)
    let response = call("/api/v2/tweets", json, key: "k")
    #expect(response.status == .created)
    #expect(response.header("Idempotency-Replayed") == nil)
  }

  @Test(arguments: ["", "two words", "schlüssel", String(repeating: "k", count: 256)])
  func `a key that is none is refused`(key: String) throws {
    let response = call("/api/v2/tweets", #"{"body":"hi"}"#, key: key)
    #expect(response.status == .badRequest)
    #expect(try response.problem().field == "Idempotency-Key")
  }

  @Test func `a repeated sign-up is no second one, and does not count`() throws {
    let json = """
      {"username":"grace","email":"","password":"a nanosecond of wire"}
      """
    let stranger = site.browser()
    let first = call("/api/v1/users", json, key: "k", stranger)
    #expect(first.status == .created)
    for _ in 1...5 {
      let again = call("/api/v1/users", json, key: "k", stranger)
      #expect(again.status == .created)
      #expect(again.location == first.location)
      #expect(again.header("Idempotency-Replayed") == "true")
    }
    let other = json.replacing("nanosecond", with: "microsecond")
    #expect(call("/api/v1/users", other, key: "k", stranger).status == .unprocessableContent)
    #expect(call("/api/v1/users", json, key: "k-2", stranger).status == .conflict)
    #expect(try !site.databaseText().contains("nanosecond"))
  }
}
