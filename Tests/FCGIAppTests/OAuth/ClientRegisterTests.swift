import Foundation
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct ClientRegisterTests {
  private let site: TestSite

  init() throws {
    site = try TestSite()
    try site.makeSigningKey()
  }

  private func register(
    _ body: String, by browser: Browser? = nil, _ headers: Browser.Headers = []
  ) -> Response {
    (browser ?? site.browser()).send(
      "POST", "/oauth/register", type: "application/json", body: Array(body.utf8), headers: headers)
  }

  private func metadata(_ changes: [String: Any] = [:]) throws -> String {
    let usual: [String: Any] = [
      "client_name": "Reader", "redirect_uris": ["https://app.example/back"],
    ]
    let data = try JSONSerialization.data(withJSONObject: usual.merging(changes) { $1 })
    return String(decoding: data, as: UTF8.self)
  }

  @Test func `anybody's app gets a name and a secret`() throws {
    let response = register(try metadata(["software_version": "1.2"]))
    #expect(response.status == .created)
    #expect(response.header("Cache-Control") == "no-store")
    let json = try response.json()
    #expect(json["client_id_issued_at"] == .number(Double(site.clock.now.milliseconds / 1000)))
    #expect(json["client_secret_expires_at"] == .number(0))
    #expect(json["client_name"]?.string == "Reader")
    #expect(json["redirect_uris"]?.texts == ["https://app.example/back"])
    #expect(json["token_endpoint_auth_method"]?.string == "client_secret_basic")
    #expect(json["grant_types"]?.texts == ["authorization_code", "refresh_token"])
    #expect(json["response_types"]?.texts == ["code"])
    let app = TestApp(
      site: site, id: try #require(json["client_id"]?.string),
      secret: try #require(json["client_secret"]?.string))
    #expect(app.exchange(try app.code(from: try site.joined(.ada))).status == .ok)
  }

  @Test func `an app that cannot keep a secret gets none`() throws {
    let json = try register(try metadata(["token_endpoint_auth_method": "none"])).json()
    #expect(json["client_secret"] == nil && json["client_secret_expires_at"] == nil)
    let app = TestApp(site: site, id: try #require(json["client_id"]?.string), secret: nil)
    #expect(app.exchange(try app.code(from: try site.joined(.ada))).status == .ok)
  }

  @Test(arguments: [
    (#"{"redirect_uris": ["https://app.example/"]}"#, "invalid_client_metadata"),
    (#"{"client_name": 7, "redirect_uris": ["https://app.example/"]}"#, "invalid_client_metadata"),
    (#"{"client_name": "R"}"#, "invalid_redirect_uri"),
    (#"{"client_name": "R", "redirect_uris": []}"#, "invalid_redirect_uri"),
    (#"{"client_name": "R", "redirect_uris": "https://a.example/"}"#, "invalid_client_metadata"),
    (#"{"client_name": "R", "redirect_uris": ["http://app.example/"]}"#, "invalid_redirect_uri"),
    (#"{"client_name": "R", "redirect_uris": ["javascript:alert(1)"]}"#, "invalid_redirect_uri"),
    (
      #"{"client_name": "R", "redirect_uris": ["https://a.example/"], "grant_types": ["implicit"]}"#,
      "invalid_client_metadata"
    ),
    (
      #"{"client_name": "R", "redirect_uris": ["https://a.example/"], "grant_types": ["client_credentials"]}"#,
      "invalid_client_metadata"
    ),
    (
      #"{"client_name": "R", "redirect_uris": ["https://a.example/"], "response_types": ["token"]}"#,
      "invalid_client_metadata"
    ),
    (
      #"{"client_name": "R", "redirect_uris": ["https://a.example/"], "token_endpoint_auth_method": "private_key_jwt"}"#,
      "invalid_client_metadata"
    ),
    ("[]", "invalid_request"), ("{", "invalid_request"),
  ])
  func `what cannot be is refused by the standard's names`(body: String, error: String) throws {
    let response = register(body)
    #expect(response.status == .badRequest)
    #expect(try response.oauthError() == error)
  }

  @Test func `a request that comes again registers nothing more`() throws {
    let key: Browser.Headers = [("Idempotency-Key", "5eed")]
    let first = register(try metadata(), key)
    let again = register(try metadata(), key)
    #expect(again.status == .created && again.body == first.body)
    #expect(first.header("Idempotency-Replayed") == nil)
    #expect(again.header("Idempotency-Replayed") == "true")
    #expect(try site.number("SELECT count(*) FROM clients") == 1)
    let other = register(try metadata(["client_name": "Other"]), key)
    #expect(other.status == .unprocessableContent)
  }

  @Test func `too many addresses are refused, and a form is not JSON`() throws {
    let many = (0...Client.redirectLimit).map { "https://app.example/\($0)" }
    #expect(
      try register(try metadata(["redirect_uris": many])).oauthError() == "invalid_redirect_uri")
    let form = site.browser().post("/oauth/register", [("client_name", "R")], [])
    #expect(form.status == .unsupportedMediaType)
  }

  @Test func `one address registers twenty in an hour`() throws {
    let body = try metadata()
    for _ in 1...20 { #expect(register(body).status == .created) }
    let refused = register(body)
    #expect(refused.status == .tooManyRequests)
    #expect(refused.header("Retry-After") == "3600")
    #expect(refused.header("RateLimit-Limit") == "20")
    #expect(refused.header("RateLimit-Remaining") == "0")
    #expect(refused.header("RateLimit-Reset") == "3600")
    site.clock.advance(seconds: 3600)
    #expect(register(body).status == .created)
  }

  @Test func `with a cookie or a token the app is one's own`() throws {
    let browser = try site.joined(.ada)
    let token = try site.token(for: .ada)
    let body = try metadata(["grant_types": ["client_credentials"], "redirect_uris": [String]()])
    let own: Browser.Headers = [("Sec-Fetch-Site", "same-origin")]
    #expect(register(body, by: browser, own).status == .created)
    #expect(register(body, [("Authorization", "Bearer \(token)")]).status == .created)
    #expect(try site.reader.clients(of: try site.id(of: .ada)).count == 2)
    let foreign: Browser.Headers = [("Sec-Fetch-Site", "cross-site")]
    #expect(register(body, by: browser, foreign).status == .forbidden)
  }

  /// Its own app could do everything that it may not.
  @Test func `an app cannot make itself an app that may do more`() throws {
    let browser = try site.joined(.ada)
    let token = try site.publicApp().tokens(from: browser, ["scope": "read account"]).access
    let response = register(try metadata(), [("Authorization", "Bearer \(token)")])
    #expect(response.status == .forbidden)
    #expect(try response.oauthError() == "insufficient_scope")
  }

  private func register(_ body: String, _ headers: Browser.Headers) -> Response {
    register(body, by: nil, headers)
  }
}
