import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct AppPagesTests {
  private let site: TestSite
  private let browser: Browser

  init() throws {
    site = try TestSite()
    try site.makeSigningKey()
    browser = try site.joined(.ada)
  }

  private func register(
    _ name: String = "Reader", _ redirects: String = "https://app.example/back",
    keepsSecret: Bool = false, by person: Browser? = nil
  ) throws -> Response {
    let person = person ?? browser
    var entries = ["name": name, "redirects": redirects]
    if keepsSecret { entries["confidential"] = "yes" }
    return try person.submit("/apps", on: "/apps", entries)
  }

  @Test func `somebody registers an app and sees what its program needs`() throws {
    let response = try register(
      "Reader", "https://app.example/back\r\n\r\nhttp://127.0.0.1/\r\n", keepsSecret: true)
    #expect(response.status == .seeOther)
    let page = try browser.get(try #require(response.location)).markup()
    let client = try #require(try site.reader.clients(of: try site.id(of: .ada)).first)
    let codes = page.all("code").map(\.text)
    #expect(codes.contains(client.clientID))
    #expect(codes.contains(try #require(try site.app.clientSecrets.secret(of: client))))
    #expect(codes.suffix(2) == ["https://app.example/back", "http://127.0.0.1/"])
    #expect(page.all(ofClass: "flash").count == 1)
  }

  @Test func `an app that keeps no secret shows none`() throws {
    let location = try #require(try register().location)
    #expect(try browser.get(location).markup().all(ofClass: "copy").count == 1)
  }

  @Test(arguments: [
    ("", "https://app.example/", ["name"]), ("R", "", ["redirects"]),
    ("R", "http://app.example/", ["redirects"]), ("R", "https://a.example/\nx", ["redirects"]),
    ("", "", ["name", "redirects"]),
  ])
  func `a form that cannot be taken says what is wrong and keeps what was typed`(
    name: String, redirects: String, faulty: [String]
  ) throws {
    let response = try register(name, redirects)
    #expect(response.status == .unprocessableContent)
    #expect(try response.faultyFields() == faulty)
    let form = try #require(try response.markup().forms.first { $0.action == "/apps" })
    #expect(form["name"] == name && form["redirects"] == redirects)
  }

  @Test func `a script that acts for its owner needs no address`() throws {
    #expect(try register("Script", "", keepsSecret: true).status == .seeOther)
  }

  @Test func `the fifty-first app is refused in words`() throws {
    for _ in 1...Client.ownerLimit { _ = try site.serverApp(of: .ada) }
    let response = try register()
    #expect(response.status == .unprocessableContent)
    #expect(response.text.contains("50"))
  }

  @Test func `another person's app is nobody's business`() throws {
    let grace = try site.joined(.grace)
    let location = try #require(try register(by: grace).location)
    #expect(grace.get(location).status == .ok)
    #expect(browser.get(location).status == .notFound)
    let token = try browser.token()
    #expect(browser.post("\(location)/delete", [("csrf", token)]).status == .notFound)
    #expect(browser.post("\(location)/revoke", [("csrf", token)]).status == .notFound)
    #expect(grace.get(location).status == .ok)
  }

  @Test func `a deleted app works for nobody any more`() throws {
    let location = try #require(try register().location)
    let client = try #require(try site.reader.clients(of: try site.id(of: .ada)).first)
    let app = TestApp(site: site, id: client.clientID, secret: nil)
    let tokens = try app.tokens(from: try site.joined(.grace))
    #expect(try browser.submit("\(location)/delete", on: location).location == "/apps")
    #expect(throws: AccessTokenFault.ended) { try site.viewer(bearing: tokens.access) }
    #expect(browser.get(app.authorizationPath()).status == .badRequest)
    #expect(try app.refresh(try #require(tokens.refresh)).oauthError() == "invalid_client")
  }

  @Test func `the list tells what each app may do, since when, and when it did`() throws {
    let app = try site.publicApp()
    let token = try app.tokens(from: browser).access
    site.clock.advance(days: 1)
    _ = try site.viewer(bearing: token)
    try site.catchUp()
    let row = try #require(try browser.get("/apps").markup().all(ofClass: "rows").first)
    #expect(row.all("strong").map(\.text) == ["Reader"])
    #expect(row.all(ofClass: "scopes").first?.all("li").count == 2)
    #expect(row.all("time").count == 2)
    let texts = row.all("time").map(\.text)
    #expect(texts[0] != texts[1])
  }

  @Test func `where there is nothing, the page says so`() throws {
    let page = try browser.get("/apps").markup()
    #expect(page.all(ofClass: "empty").count == 2)
    #expect(try !browser.get("/apps").markup().forms.contains { $0.action.hasSuffix("/revoke") })
  }

  @Test func `the profile and the sessions lead there`() throws {
    for path in ["/profile", "/sessions"] {
      #expect(try browser.get(path).markup().all("a").contains { $0["href"] == "/apps" }, "\(path)")
    }
  }

  @Test func `a new password ends what apps may do`() throws {
    let token = try site.publicApp().tokens(from: browser).access
    try browser.submit(
      "/profile/password", on: "/profile",
      ["current": Person.ada.password, "password": "a new and longer one"])
    #expect(throws: AccessTokenFault.ended) { try site.viewer(bearing: token) }
  }
}
