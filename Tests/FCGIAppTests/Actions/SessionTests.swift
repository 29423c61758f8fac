import Markup
import Model
import Testing
import Web

@testable import FCGIApp

@Suite struct SessionTests {
  private let site: TestSite
  private let browser: Browser

  init() throws {
    site = try TestSite()
    browser = try site.joined(.ada)
  }

  private func revocations(_ browser: Browser) throws -> [Form] {
    try browser.get("/sessions").markup().forms.filter { $0.action.hasSuffix("/revoke") }
  }

  @Test func `the list shows each device, where from, and which one is this`() throws {
    let phone = site.browser()
    phone.userAgent = "Mozilla/5.0 (iPhone) Version/17.5 Safari/604.1"
    phone.address = "198.51.100.1"
    _ = try phone.logIn(.ada)
    let page = try browser.get("/sessions").markup()
    #expect(page.all("strong").map(\.text) == ["Safari on iPhone", "Firefox on Linux"])
    let sessions = page.all(ofClass: "rows").flatMap { $0.all("li") }
    #expect(sessions.first?.text.contains("198.51.100.1") == true)
    #expect(sessions.last?.all(ofClass: "mark").count == 1)
  }

  @Test func `another session can be ended`() throws {
    let phone = try site.loggedIn(.ada)
    let form = try #require(try revocations(browser).first)
    #expect(browser.send(form).location == "/sessions")
    #expect(!phone.isSignedIn)
    #expect(browser.isSignedIn)
  }

  @Test func `all others can be ended at once`() throws {
    let others = [try site.loggedIn(.ada), try site.loggedIn(.ada)]
    let grace = try site.joined(.grace)
    try browser.submit("/sessions/revoke-others", on: "/sessions")
    #expect(others.allSatisfy { !$0.isSignedIn })
    #expect(browser.isSignedIn && grace.isSignedIn)
  }

  @Test func `a script is listed as one, and can be ended`() throws {
    try site.makeSigningKey()
    let script = site.browser()
    script.userAgent = "python-requests/2.32"
    let token = try #require(
      try script.requestToken("ada", Person.ada.password).json()["access_token"]?.string)
    let page = try browser.get("/sessions").markup()
    let row = try #require(page.all("li").first { $0.text.contains("python-requests") })
    #expect(row.all(ofClass: "mark").map(\.text) == ["Script"])
    browser.send(try #require(try revocations(browser).first))
    #expect(throws: AccessTokenFault.ended) { try site.viewer(bearing: token) }
    #expect(try revocations(browser).isEmpty)
  }

  @Test func `somebody else's session is nobody's business`() throws {
    let grace = try site.joined(.grace)
    let session = try #require(try site.sessions(of: .grace).first)
    let token = try browser.token()
    let response = browser.post("/sessions/\(session.id)/revoke", [("csrf", token)])
    #expect(response.status == .notFound)
    #expect(grace.isSignedIn)
  }

  @Test func `ending one's own session logs out`() throws {
    let session = try #require(try site.sessions(of: .ada).first)
    let token = try browser.token()
    let response = browser.post("/sessions/\(session.id)/revoke", [("csrf", token)])
    #expect(response.location == "/")
    #expect(browser.cookies["martlet-sid"] == nil)
  }

  @Test func `a session that is not used for a week is over`() throws {
    site.clock.advance(seconds: 7 * 86_400 - 1)
    #expect(browser.isSignedIn)
    site.clock.advance(seconds: 7 * 86_400)
    #expect(!browser.isSignedIn)
  }

  @Test func `a session that is used daily is over after thirty days`() throws {
    for _ in 1...29 {
      site.clock.advance(days: 1)
      #expect(browser.isSignedIn)
      try site.catchUp()
    }
    site.clock.advance(days: 1)
    #expect(!browser.isSignedIn)
  }

  @Test func `a session that does not exist is not signed in, whatever its form`() throws {
    for value in ["", "x", String(repeating: "A", count: 43), String(repeating: "A", count: 5000)] {
      let stranger = site.browser()
      stranger.cookies["martlet-sid"] = value
      #expect(!stranger.isSignedIn)
      #expect(stranger.get("/").status == .ok)
    }
  }

  @Test func `of two different session cookies neither counts`() throws {
    let good = try #require(browser.cookies["martlet-sid"])
    let header = "martlet-sid=\(good); martlet-sid=\(String(repeating: "A", count: 43))"
    let stranger = site.browser()
    #expect(stranger.get("/profile", [("Cookie", header)]).status == .seeOther)
    #expect(stranger.get("/profile", [("Cookie", "martlet-sid=\(good)")]).status == .ok)
  }

  @Test func `the database knows no session's secret`() throws {
    let secret = try #require(browser.cookies["martlet-sid"])
    #expect(try !site.databaseText().contains(secret))
  }

  @Test func `a device's name is cut before it is kept`() throws {
    let strange = site.browser()
    strange.userAgent = "x" + String(repeating: "\u{301}", count: 5000)
    _ = try strange.logIn(.ada)
    let session = try #require(try site.sessions(of: .ada).first)
    #expect(session.device.unicodeScalars.count <= 200)
  }
}
