import Model
import Store
import Testing
import Web

@testable import FCGIApp

/// Tokens as a way to say who one is.
@Suite struct BearerTests {
  private let site: TestSite
  private let browser: Browser
  private let token: String

  init() throws {
    site = try TestSite()
    try site.makeSigningKey()
    browser = try site.joined(.ada)
    token = try site.token(for: .ada)
  }

  private func call(_ authorization: String) -> Response {
    site.browser().get("/api/me/thoughts", [("Authorization", authorization)])
  }

  private func expectRefusal(_ response: Response, _ comment: Comment? = nil) throws {
    #expect(response.status == .unauthorized, comment)
    let challenge = response.header("WWW-Authenticate") ?? ""
    #expect(challenge.hasPrefix(#"Bearer error="invalid_token", error_description=""#), comment)
    #expect(challenge.hasSuffix(#"""#) && challenge.split(separator: "\"").count == 4, comment)
    let body = try response.json()
    #expect(body["error"]?.string == "invalid_token", comment)
    #expect(challenge.contains(try #require(body["error_description"]?.string)), comment)
  }

  @Test func `a token speaks for whoever got it`() throws {
    let viewer = try #require(try site.viewer(bearing: token))
    #expect(viewer.account.handle.text == "ada")
    #expect(!viewer.session.isBrowser && viewer.session.client == nil)
    #expect(viewer.session.scopes == .all)
    #expect(call("Bearer \(token)").status == .ok)
    #expect(call("bearer  \(token)").status == .ok)
  }

  @Test func `whatever else the header says is refused`() throws {
    for wrong in ["", "Bearer", "Bearer ", token, "Basic \(token)", "Bearer\(token)", "Bearer x"] {
      try expectRefusal(call(wrong), "\(wrong)")
    }
    try expectRefusal(call("Bearer \(token) \(token)"))
    try expectRefusal(call("Bearer \(token.dropLast(4))AAAA"))
  }

  @Test func `every call for members asks a stranger for a token`() throws {
    for route in Routes.all {
      guard route.face == .api, case .member = route.access else { continue }
      let path = route.pattern.text.replacing("{id}", with: "1")
      let response = site.browser().send(route.method.rawValue, path)
      #expect(response.status == .unauthorized, "\(path)")
      #expect(response.header("WWW-Authenticate") == "Bearer", "\(path)")
      #expect(try response.json()["error"]?.string == "unauthorized", "\(path)")
    }
  }

  @Test func `a token that does not count is not replaced by a cookie that does`() throws {
    let response = browser.get("/api/me/thoughts", [("Authorization", "Bearer x")])
    try expectRefusal(response)
  }

  @Test func `where nobody is asked, a token that does not count does no harm`() {
    for path in ["/livez", "/api/v1/info", "/.well-known/jwks.json"] {
      let response = site.browser().get(path, [("Authorization", "Bearer x")])
      #expect(response.status == .ok, "\(path)")
    }
    let login = site.browser().send(
      "POST", "/api/login", type: "application/json",
      body: Array(#"{"username":"ada","password":"\#(Person.ada.password)"}"#.utf8),
      headers: [("Authorization", "Bearer x")])
    #expect(login.status == .ok)
  }

  @Test func `a page knows nobody by a token`() {
    let response = site.browser().get("/profile", [("Authorization", "Bearer \(token)")])
    #expect(response.status == .seeOther)
    #expect(response.location?.hasPrefix("/login") == true)
  }

  @Test func `a token expires`() throws {
    site.clock.advance(seconds: AccessTokens.lifetime - 1)
    #expect(call("Bearer \(token)").status == .ok)
    site.clock.advance(seconds: 1)
    try expectRefusal(call("Bearer \(token)"))
  }

  @Test func `a token ends with its session`() throws {
    let session = try #require(try site.viewer(bearing: token)).session
    try site.app.store.endSession(session.id, of: session.account)
    try expectRefusal(call("Bearer \(token)"))
  }

  @Test func `a suspended account's tokens are refused, and stay so when it is reinstated`() throws
  {
    let ada = try site.id(of: .ada)
    try site.app.store.suspend(ada, by: nil, at: site.clock.now)
    try expectRefusal(call("Bearer \(token)"))
    try site.app.store.reinstate(ada, by: nil, at: site.clock.now)
    try expectRefusal(call("Bearer \(token)"))
    #expect(call("Bearer \(try site.token(for: .ada))").status == .ok)
  }

  @Test func `a deleted account's tokens are refused`() throws {
    try site.app.store.deleteAccount(try site.id(of: .ada), by: nil, at: site.clock.now)
    try expectRefusal(call("Bearer \(token)"))
  }

  @Test func `a changed password ends what knew the old one`() throws {
    try browser.submit(
      "/profile/password", on: "/profile",
      ["current": Person.ada.password, "password": "difference engine"])
    #expect(browser.isSignedIn)
    try expectRefusal(call("Bearer \(token)"))
  }

  @Test func `ending all other sessions ends tokens too`() throws {
    try browser.submit("/sessions/revoke-others", on: "/sessions")
    try expectRefusal(call("Bearer \(token)"))
  }

  @Test func `a token that names somebody else's session is refused`() throws {
    _ = try site.joined(.grace)
    let session = try #require(try site.viewer(bearing: site.token(for: .grace))).session
    let ada = try #require(try site.account(.ada))
    let mixed = try issue(for: ada, session.id)
    try expectRefusal(call("Bearer \(mixed)"))
  }

  @Test func `a token that names a browser's session is refused`() throws {
    let ada = try #require(try site.account(.ada))
    let session = try #require(try site.sessions(of: .ada).first { $0.isBrowser })
    try expectRefusal(call("Bearer \(try issue(for: ada, session.id))"))
  }

  private func issue(for account: Account, _ session: ID<Session>) throws -> String {
    try AccessTokens(
      issuer: site.app.configuration.origin, keyring: site.app.keyring, reader: site.reader
    ).issue(for: account, session: session, scopes: .all, at: site.clock.now)
  }

  @Test func `the use of a token is noted, and prolongs nothing`() throws {
    site.clock.advance(seconds: Session.useGranularity)
    #expect(call("Bearer \(token)").status == .ok)
    try site.catchUp()
    let session = try #require(try site.viewer(bearing: token)).session
    #expect(session.lastUsedAt == site.clock.now)
    site.clock.advance(seconds: AccessTokens.lifetime - Session.useGranularity)
    #expect(try site.sessions(of: .ada).filter { !$0.isBrowser }.isEmpty)
  }
}
