import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct TokenLoginTests {
  private let site: TestSite

  init() throws {
    site = try TestSite()
    try site.makeSigningKey()
    _ = try site.joined(.ada)
  }

  private func request(_ username: String = "ada", _ password: String = Person.ada.password)
    -> Response
  {
    site.browser().requestToken(username, password)
  }

  private func send(_ type: String?, _ body: String) -> Response {
    site.browser().send("POST", "/api/login/", type: type, body: Array(body.utf8))
  }

  @Test func `who knows the password gets a token for two days, for no cache to keep`() throws {
    let response = request()
    #expect(response.status == .ok)
    #expect(response.header("Cache-Control") == "no-store")
    #expect(response.header("Content-Type") == "application/json")
    #expect(response.cookies.isEmpty)
    let answer = try response.json()
    let token = try #require(answer["access_token"]?.string)
    #expect(answer["token_type"]?.string == "Bearer")
    #expect(answer["expires_in"] == .number(172_800))
    #expect(answer["Authorized"]?.string == "Bearer \(token)")
    #expect(answer.names.count == 4)
    #expect(try site.viewer(bearing: token)?.account.handle.text == "ada")
  }

  @Test func `JSON does as well as a form, an e-mail address as well as a username`() throws {
    let body = #"{"username": "ADA@example.org", "password": "\#(Person.ada.password)"}"#
    #expect(send("application/json", body).status == .ok)
    #expect(request(" Ada ").status == .ok)
  }

  @Test func `an unknown name and a wrong password get the same answer`() throws {
    let wrong = request("ada", "wrong password")
    let unknown = request("nobody", "wrong password")
    let strange = request("@ \u{0}", "wrong password")
    for response in [wrong, unknown, strange] {
      #expect(response.status == .unauthorized)
      #expect(response.header("WWW-Authenticate") == "Bearer")
      #expect(response.body == wrong.body)
    }
    #expect(try site.sessions(of: .ada).allSatisfy(\.isBrowser))
  }

  @Test func `what was not sent is named`() throws {
    let noPassword = send("application/json", #"{"username": "ada"}"#)
    #expect(noPassword.status == .badRequest)
    #expect(try noPassword.json()["field"]?.string == "password")
    #expect(send(nil, "").status == .badRequest)
    #expect(send("application/json", "{").status == .badRequest)
    #expect(send("application/json", #"{"username":1,"password":2}"#).status.code == 422)
    #expect(send("text/plain", "username=ada").status == .unsupportedMediaType)
  }

  @Test func `attempts count together with those of the form`() throws {
    for _ in 1...3 { #expect(request("ada", "wrong password").status == .unauthorized) }
    for _ in 1...3 {
      let response = try site.browser().logIn(as: "ada", password: "wrong password")
      #expect(response.status == .unprocessableContent)
    }
    #expect(request().status == .tooManyRequests)
    #expect(request().header("Retry-After") == "1")
    site.clock.advance(seconds: 1)
    #expect(request().status == .ok)
    #expect(request("ada", "wrong password").status == .unauthorized)
  }

  @Test func `a suspended account gets no token`() throws {
    try site.app.store.suspend(try site.id(of: .ada), by: nil, at: site.clock.now)
    #expect(request().status == .unauthorized)
    #expect(request("ada", "wrong password").status == .unauthorized)
  }

  @Test func `an account that waits for approval gets no token`() throws {
    let site = try TestSite { $0.signup = .approval }
    try site.makeSigningKey()
    _ = try site.browser().signUp(.ada)
    let response = site.browser().requestToken("ada", Person.ada.password)
    #expect(response.status == .unauthorized)
    #expect(response.text.contains("approval"))
  }

  @Test func `a site without a key says so to its operator, and begins no session`() throws {
    try site.change("DELETE FROM signing_keys")
    let response = request()
    #expect(response.status == .serviceUnavailable)
    #expect(response.header("Retry-After") != nil)
    #expect(!response.text.contains("keys rotate"))
    #expect(site.log.entries.contains { $0.message.contains("martlet keys rotate") })
    #expect(try site.sessions(of: .ada).allSatisfy(\.isBrowser))
  }

  @Test func `neither the database nor the log keeps the token`() throws {
    let token = try site.token(for: .ada)
    #expect(try !site.databaseText().contains(token))
    #expect(site.log.entries.allSatisfy { !$0.message.contains(token) })
  }
}
