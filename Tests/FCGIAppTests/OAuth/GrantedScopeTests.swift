import Model
import Testing
import Web

@testable import FCGIApp

/// What a token allows, where it is used.
@Suite struct GrantedScopeTests {
  private let site: TestSite
  private let browser: Browser
  private let app: TestApp

  init() throws {
    site = try TestSite()
    try site.makeSigningKey()
    browser = try site.joined(.ada)
    app = try site.publicApp()
  }

  private func post(_ text: String, bearing token: String) -> Response {
    site.browser().send(
      "POST", "/api/v2/tweets", type: "application/json", body: Array(#"{"body":"\#(text)"}"#.utf8),
      headers: [("Authorization", "Bearer \(token)")])
  }

  private func ownPosts(bearing token: String) -> Response {
    site.browser().get("/api/me/thoughts", [("Authorization", "Bearer \(token)")])
  }

  @Test func `an app may do what it was given and nothing else`() throws {
    let reading = try app.tokens(from: browser, ["scope": "read"]).access
    let posting = try app.tokens(from: browser, ["scope": "post"]).access
    #expect(ownPosts(bearing: reading).status == .ok)
    #expect(post("hello", bearing: posting).status == .created)
    for refused in [post("hello", bearing: reading), ownPosts(bearing: posting)] {
      #expect(refused.status == .forbidden)
      #expect(try refused.json()["error"]?.string == "insufficient_scope")
      #expect(refused.header("WWW-Authenticate")?.contains("insufficient_scope") == true)
    }
  }

  @Test func `a token that was asked to allow less allows less`() throws {
    let whole = try app.tokens(from: browser)
    let narrow = try TestApp.Tokens(
      app.refresh(try #require(whole.refresh), ["scope": "read"]))
    #expect(post("hello", bearing: narrow.access).status == .forbidden)
    #expect(post("hello", bearing: whole.access).status == .created)
  }

  @Test func `a moderator's app moderates only if it may`() throws {
    let moderator = try site.joined(.grace, as: .moderator)
    let address = try browser.publish("spam")
    let id = try #require(address.split(separator: "/").last)
    func delete(_ scope: String) throws -> Status {
      let token = try app.tokens(from: moderator, ["scope": scope]).access
      return site.browser().send(
        "DELETE", "/api/v2/tweets/\(id)", headers: [("Authorization", "Bearer \(token)")]
      ).status
    }
    #expect(try delete("read post") != .ok)
    #expect(try delete("post moderate") == .ok)
  }

  @Test func `a revoked token is 401`() throws {
    let token = try app.tokens(from: browser).access
    #expect(ownPosts(bearing: token).status == .ok)
    #expect(app.call("/oauth/revoke", ["token": token]).status == .ok)
    #expect(ownPosts(bearing: token).status == .unauthorized)
  }
}
