import Markup
import Model
import Testing
import Web

@testable import FCGIApp

@Suite struct TokenRevokeTests {
  private let site: TestSite
  private let browser: Browser
  private let app: TestApp

  init() throws {
    site = try TestSite()
    try site.makeSigningKey()
    browser = try site.joined(.ada)
    app = try site.publicApp()
  }

  private func isAlive(_ token: String) -> Bool { (try? site.viewer(bearing: token)) != nil }

  @Test func `either token ends all that the app had`() throws {
    for hint in ["", "access_token", "refresh_token", "magic"] {
      let first = try app.tokens(from: browser)
      #expect(
        app.call("/oauth/revoke", ["token": first.access, "token_type_hint": hint]).status == .ok)
      #expect(!isAlive(first.access))
      #expect(try app.refresh(try #require(first.refresh)).oauthError() == "invalid_grant")
      let second = try app.tokens(from: browser)
      let refresh = try #require(second.refresh)
      #expect(app.call("/oauth/revoke", ["token": refresh, "token_type_hint": hint]).status == .ok)
      #expect(!isAlive(second.access))
    }
  }

  @Test func `what is unknown or gone already is no error`() throws {
    let tokens = try app.tokens(from: browser)
    for token in ["nonsense", tokens.access, tokens.access, "a.b.c"] {
      let response = app.call("/oauth/revoke", ["token": token])
      #expect(response.status == .ok && response.body.isEmpty)
    }
  }

  @Test func `another app's token stays as it is`() throws {
    let tokens = try app.tokens(from: browser)
    let other = try site.publicApp()
    for token in [tokens.access, try #require(tokens.refresh)] {
      let response = other.call("/oauth/revoke", ["token": token])
      #expect(response.status == .unauthorized)
      #expect(try response.oauthError() == "invalid_client")
    }
    let script = try site.token(for: .ada)
    #expect(app.call("/oauth/revoke", ["token": script]).status == .unauthorized)
    #expect(isAlive(tokens.access) && isAlive(script))
  }

  @Test func `the app must say who it is, and which token`() throws {
    #expect(try app.call("/oauth/revoke", [:]).oauthError() == "invalid_request")
    let server = try site.serverApp(of: .ada)
    let wrong = server.call("/oauth/revoke", ["token": "x", "client_secret": "wrong"])
    #expect(wrong.status == .unauthorized)
  }

  @Test func `access that a person takes back is gone for all that the app holds`() throws {
    let tokens = try app.tokens(from: browser)
    let form = try #require(
      try browser.get("/apps").markup().forms.first { $0.action.hasSuffix("/revoke") })
    #expect(browser.send(form).location == "/apps")
    #expect(!isAlive(tokens.access))
    #expect(try app.refresh(try #require(tokens.refresh)).oauthError() == "invalid_grant")
  }
}
