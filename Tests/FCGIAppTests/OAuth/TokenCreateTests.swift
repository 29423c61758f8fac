import Foundation
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct TokenCreateTests {
  private let site: TestSite
  private let browser: Browser
  private let app: TestApp

  init() throws {
    site = try TestSite { $0.oauthPasswordGrant = true }
    try site.makeSigningKey()
    browser = try site.joined(.ada)
    app = try site.publicApp()
  }

  private func isAlive(_ token: String) -> Bool { (try? site.viewer(bearing: token)) != nil }

  // MARK: - authorization_code

  @Test func `a code and its verifier come to tokens in the form of the standard`() throws {
    let response = app.exchange(try app.code(from: browser))
    #expect(response.status == .ok)
    #expect(response.header("Cache-Control") == "no-store")
    #expect(response.header("Content-Type") == "application/json")
    let json = try response.json()
    #expect(json["token_type"]?.string == "Bearer")
    #expect(json["expires_in"] == .number(172_800))
    #expect(json["scope"]?.string == "read post")
    let token = try #require(json["access_token"]?.string)
    let viewer = try #require(try site.viewer(bearing: token))
    #expect(viewer.account.handle.text == "ada")
    #expect(viewer.session.scopes == [.read, .post])
    #expect(viewer.session.client != nil)
  }

  @Test func `a request that names no scope may read`() throws {
    #expect(try app.tokens(from: browser, ["scope": ""]).scope == "read")
  }

  @Test func `a code that comes twice ends what the first began`() throws {
    let code = try app.code(from: browser)
    let tokens = try TestApp.Tokens(app.exchange(code))
    let again = app.exchange(code)
    #expect(again.status == .badRequest)
    #expect(try again.oauthError() == "invalid_grant")
    #expect(!isAlive(tokens.access))
    #expect(try app.refresh(try #require(tokens.refresh)).oauthError() == "invalid_grant")
  }

  @Test(arguments: [
    (["code_verifier": String(repeating: "x", count: 43)], "invalid_grant"),
    (["code_verifier": "short"], "invalid_grant"), (["code_verifier": ""], "invalid_request"),
    (["redirect_uri": "https://app.example/other"], "invalid_grant"),
    (["code": "nonsense"], "invalid_grant"), (["code": ""], "invalid_request"),
    (["grant_type": ""], "invalid_request"), (["grant_type": "magic"], "unsupported_grant_type"),
  ])
  func `what is wrong with a code's exchange is told by the standard's names`(
    changes: TestApp.Fields, error: String
  ) throws {
    let response = app.exchange(try app.code(from: browser), changes)
    #expect(response.status == .badRequest)
    #expect(try response.oauthError() == error)
  }

  @Test func `a code has ten minutes, belongs to one app, and dies with the account's standing`()
    throws
  {
    let late = try app.code(from: browser)
    site.clock.advance(seconds: 600)
    #expect(try app.exchange(late).oauthError() == "invalid_grant")
    let code = try app.code(from: browser)
    #expect(try site.publicApp().exchange(code).oauthError() == "invalid_grant")
    try site.app.store.suspend(try site.id(of: .ada), by: nil, at: site.clock.now)
    #expect(try app.exchange(code).oauthError() == "invalid_grant")
  }

  @Test func `a parameter that comes twice is refused`() throws {
    let response = site.browser().post(
      "/oauth/token",
      [("grant_type", "refresh_token"), ("client_id", app.id), ("client_id", app.id)], [])
    #expect(try response.oauthError() == "invalid_request")
  }

  // MARK: - refresh_token

  @Test func `a refresh token counts once, and a used one ends the session`() throws {
    let first = try app.tokens(from: browser)
    let second = try TestApp.Tokens(app.refresh(try #require(first.refresh)))
    #expect(second.refresh != first.refresh && second.scope == "read post")
    #expect(isAlive(first.access) && isAlive(second.access))
    #expect(try app.refresh(try #require(first.refresh)).oauthError() == "invalid_grant")
    #expect(!isAlive(first.access) && !isAlive(second.access))
    #expect(try app.refresh(try #require(second.refresh)).oauthError() == "invalid_grant")
  }

  @Test func `a refresh may ask for less, and what it gets may do no more than that`() throws {
    let tokens = try app.tokens(from: browser)
    let narrow = try TestApp.Tokens(
      app.refresh(try #require(tokens.refresh), ["scope": "read"]))
    #expect(narrow.scope == "read")
    #expect(try site.viewer(bearing: narrow.access)?.session.scopes == .read)
    let whole = try TestApp.Tokens(app.refresh(try #require(narrow.refresh)))
    #expect(whole.scope == "read post")
  }

  @Test func `and not for more`() throws {
    let refresh = try #require(try app.tokens(from: browser).refresh)
    #expect(try app.refresh(refresh, ["scope": "read account"]).oauthError() == "invalid_scope")
    #expect(try app.refresh(refresh, ["scope": "magic"]).oauthError() == "invalid_scope")
    #expect(app.refresh(refresh).status == .ok)
  }

  @Test func `an app that is used lives on; one that is left alone for ninety days does not`()
    throws
  {
    var refresh = try #require(try app.tokens(from: browser).refresh)
    for _ in 1...3 {
      site.clock.advance(days: 89)
      refresh = try #require(try TestApp.Tokens(app.refresh(refresh)).refresh)
    }
    site.clock.advance(days: 90)
    #expect(try app.refresh(refresh).oauthError() == "invalid_grant")
  }

  @Test func `another app's refresh token is worth nothing, and costs nothing`() throws {
    let refresh = try #require(try app.tokens(from: browser).refresh)
    #expect(try site.publicApp().refresh(refresh).oauthError() == "invalid_grant")
    #expect(app.refresh(refresh).status == .ok)
  }

  // MARK: - client_credentials

  @Test func `an app with a secret acts for its owner`() throws {
    let app = try site.serverApp(of: .ada)
    let response = app.call(
      "/oauth/token", ["grant_type": "client_credentials", "scope": "read post"])
    let tokens = try TestApp.Tokens(response)
    #expect(tokens.refresh == nil && tokens.scope == "read post")
    let viewer = try #require(try site.viewer(bearing: tokens.access))
    #expect(viewer.account.handle.text == "ada")
    site.clock.advance(seconds: 172_800)
    #expect(!isAlive(tokens.access))
  }

  @Test func `an app without a secret, or without an owner, does not`() throws {
    let response = app.call("/oauth/token", ["grant_type": "client_credentials"])
    #expect(response.status == .badRequest)
    #expect(try response.oauthError() == "unauthorized_client")
  }

  @Test func `an app stands still with its owner`() throws {
    let app = try site.serverApp(of: .ada)
    let ask = ["grant_type": "client_credentials"]
    let token = try TestApp.Tokens(app.call("/oauth/token", ask)).access
    try site.app.store.suspend(try site.id(of: .ada), by: nil, at: site.clock.now)
    #expect(!isAlive(token))
    #expect(try app.call("/oauth/token", ask).oauthError() == "unauthorized_client")
  }

  // MARK: - password

  private func login(_ changes: TestApp.Fields = [:]) -> Response {
    let usual = [
      "grant_type": "password", "username": "ada", "password": Person.ada.password,
      "scope": "post",
    ]
    return app.call("/oauth/token", usual.merging(changes) { $1 })
  }

  @Test func `where it is configured, a password comes to tokens`() throws {
    let tokens = try TestApp.Tokens(login())
    #expect(tokens.scope == "post" && isAlive(tokens.access))
    #expect(app.refresh(try #require(tokens.refresh)).status == .ok)
  }

  @Test func `a wrong password does not, and is counted like any other`() throws {
    for _ in 1...6 {
      #expect(try login(["password": "guess"]).oauthError() == "invalid_grant")
    }
    #expect(login().status == .tooManyRequests)
  }

  @Test func `where the account asks for a code too, a password does not`() throws {
    _ = try TwoFactorDevice.enrolled(try site.loggedIn(.ada), .ada)
    let response = login()
    #expect(try response.oauthError() == "invalid_grant")
    #expect(response.text.contains("authorization_code"))
  }

  @Test func `by default there is no such thing`() throws {
    let site = try TestSite()
    try site.makeSigningKey()
    _ = try site.joined(.ada)
    let response = try site.publicApp().call(
      "/oauth/token",
      ["grant_type": "password", "username": "ada", "password": Person.ada.password])
    #expect(try response.oauthError() == "unsupported_grant_type")
  }
}
