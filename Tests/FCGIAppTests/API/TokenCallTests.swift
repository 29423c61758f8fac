import Model
import Testing
import Web

@testable import FCGIApp

/// The calls, made with a token.
@Suite struct TokenCallTests {
  private let site: TestSite
  private let bearer: Browser.Headers

  init() throws {
    site = try TestSite()
    try site.makeSigningKey()
    _ = try site.joined(.ada)
    bearer = [("Authorization", "Bearer \(try site.token(for: .ada))")]
  }

  private func call(
    _ method: String, _ target: String, _ json: String? = nil, _ headers: Browser.Headers = []
  ) -> Response {
    site.browser().send(
      method, target, type: json == nil ? nil : "application/json",
      body: Array((json ?? "").utf8), headers: bearer + headers)
  }

  @Test func `a token does what a cookie does, from anywhere`() throws {
    let elsewhere: Browser.Headers = [("Origin", "https://app.example")]
    let posted = call("POST", "/api/me/thoughts", #"{"text":"hi"}"#, elsewhere)
    #expect(posted.status == .created)
    #expect(posted.cookies.isEmpty)
    #expect(try call("GET", "/api/me/thoughts").json().texts("text") == ["hi"])
    let path = try #require(posted.path).replacing("thoughts", with: "v2/tweets")
    #expect(call("DELETE", path, nil, elsewhere).status == .ok)
    #expect(call("GET", path).status == .notFound)
  }

  @Test func `a new password leaves the token that set it, and no other`() throws {
    let address = "/api/v1/users/\(try site.id(of: .ada))"
    let other = try site.token(for: .ada)
    #expect(call("PUT", address, #"{"password":"difference engine"}"#).status == .ok)
    #expect(call("GET", "/api/me/thoughts").status == .ok)
    let refused = site.browser().get("/api/me/thoughts", [("Authorization", "Bearer \(other)")])
    #expect(refused.status == .unauthorized)
  }

  @Test func `whoever deletes the account by a token is nobody then`() throws {
    let response = call("DELETE", "/api/v1/users", #"{"username":"ada"}"#)
    #expect(response.status == .ok)
    #expect(response.cookies.isEmpty)
    #expect(call("GET", "/api/me/thoughts").status == .unauthorized)
  }

  @Test func `a key counts for the person, by cookie as by token`() throws {
    let key: Browser.Headers = [("Idempotency-Key", "k")]
    let json = #"{"body":"hi"}"#
    let first = call("POST", "/api/v2/tweets", json, key)
    let again = try site.loggedIn(.ada).call("POST", "/api/v2/tweets", json, key)
    #expect(again.location == first.location)
    #expect(again.header("Idempotency-Replayed") == "true")
  }

  @Test func `a list that a token saw is not confirmed to others`() throws {
    let tag = try #require(call("GET", "/api/v1/users").header("ETag"))
    #expect(call("GET", "/api/v1/users", nil, [("If-None-Match", tag)]).status == .notModified)
    #expect(site.browser().get("/api/v1/users", [("If-None-Match", tag)]).status == .ok)
  }
}
