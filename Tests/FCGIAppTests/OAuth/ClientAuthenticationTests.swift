import Foundation
import Model
import Testing
import Web

@testable import FCGIApp

@Suite struct ClientAuthenticationTests {
  private let site: TestSite
  private let browser: Browser
  private let server: TestApp
  private let phone: TestApp

  init() throws {
    site = try TestSite()
    try site.makeSigningKey()
    browser = try site.joined(.ada)
    server = try site.serverApp(of: .ada)
    phone = try site.publicApp()
  }

  private func ask(_ fields: TestApp.Fields, authorization: String? = nil) -> Response {
    let all = fields.merging(["grant_type": "client_credentials"]) { $1 }
    let headers = authorization.map { [(name: "Authorization", value: $0)] } ?? []
    return site.browser().post("/oauth/token", all.map { ($0, $1) }, headers)
  }

  private func basic(_ name: String, _ secret: String) -> String {
    "Basic " + Data("\(name):\(secret)".utf8).base64EncodedString()
  }

  @Test func `a secret may come in the header or in the form`() throws {
    let secret = try #require(server.secret)
    #expect(ask(["client_id": server.id, "client_secret": secret]).status == .ok)
    #expect(ask([:], authorization: basic(server.id, secret)).status == .ok)
    let named = ask(["client_id": server.id], authorization: basic(server.id, secret))
    #expect(named.status == .ok)
  }

  @Test func `the header's halves are form-encoded`() throws {
    let credentials = try #require(
      BasicCredentials(
        authorization: "basic " + Data("a%3Ab+c:%C3%A9%25".utf8).base64EncodedString())
    )
    #expect(credentials.name == "a:b c" && credentials.secret == "é%")
    for wrong in ["Basic", "Basic !", "Bearer YTpi", "Basic YQ==", "Basic JTo=", "Basic /zo="] {
      #expect(BasicCredentials(authorization: wrong) == nil, "\(wrong)")
    }
  }

  @Test func `whoever does not prove it is told how to`() throws {
    let secret = try #require(server.secret)
    let refused = [
      ask([:]), ask(["client_id": server.id]), ask(["client_id": "nobody"]),
      ask(["client_id": server.id, "client_secret": secret + "x"]),
      ask(["client_id": server.id, "client_secret": String(secret.dropLast()) + "\u{0}"]),
      ask([:], authorization: basic(server.id, "wrong")),
      ask([:], authorization: basic("nobody", secret)),
      ask([:], authorization: basic(server.id, "")),
      ask([:], authorization: "Bearer x"), ask([:], authorization: "Basic x"),
      ask(["client_id": phone.id, "client_secret": secret]),
    ]
    for response in refused {
      #expect(response.status == .unauthorized)
      #expect(try response.oauthError() == "invalid_client")
      #expect(response.header("WWW-Authenticate")?.hasPrefix("Basic ") == true)
    }
  }

  @Test func `one way at a time`() throws {
    let secret = try #require(server.secret)
    let header = basic(server.id, secret)
    let both = ask(["client_id": server.id, "client_secret": secret], authorization: header)
    #expect(try both.oauthError() == "invalid_request")
    #expect(
      try ask(["client_id": phone.id], authorization: header).oauthError() == "invalid_request")
  }

  @Test func `every app has a secret of its own, and the database has none`() throws {
    let other = try site.serverApp(of: .ada)
    #expect(other.secret != server.secret)
    let secret = try #require(server.secret)
    #expect(try !site.databaseText().contains(secret))
    try site.changeResponder()
    #expect(ask(["client_id": server.id, "client_secret": secret]).status == .ok)
  }

  @Test func `the database holds neither codes nor tokens`() throws {
    let code = try phone.code(from: browser)
    let tokens = try TestApp.Tokens(phone.exchange(code))
    let text = try site.databaseText()
    for secret in [code, tokens.access, try #require(tokens.refresh)] {
      #expect(!text.contains(secret))
    }
  }
}
