import Testing
import Web

@testable import FCGIApp

@Suite struct RedirectTests {
  private let site: TestSite

  init() throws {
    site = try TestSite()
    _ = try site.joined(.ada)
  }

  private func landing(_ next: String) throws -> String? {
    let page = "/login?next=" + PercentEncoding.encode(query: next)
    return try site.browser().logIn(as: "ada", password: Person.ada.password, page: page).location
  }

  @Test(arguments: ["/", "/profile", "/search?q=a%20b&before=7", "/@ada"])
  func `logging in leads back to where one wanted to go`(next: String) throws {
    #expect(try landing(next) == next)
  }

  @Test(arguments: [
    "https://evil.example/", "//evil.example", "///evil.example", "/\\evil.example",
    "\\\\evil.example", "/%2Fevil.example", "/%5Cevil.example", "/\t/evil.example",
    "/\n/evil.example", "javascript:alert(1)", "evil.example", "", " /profile", "/%0d%0aX:1",
  ])
  func `and never to another site`(next: String) throws {
    #expect(try landing(next) == "/")
  }

  @Test func `a form that was tampered with leads nowhere else either`() throws {
    let browser = site.browser()
    let response = try browser.submit(
      "/login", on: "/login",
      ["login": "ada", "password": Person.ada.password, "next": "//evil.example"])
    #expect(response.location == "/")
  }

  @Test(arguments: ["/profile", "/sessions", "/account/delete", "/moderation/signups"])
  func `a page for members leads strangers to the log-in page and back`(path: String) throws {
    let browser = site.browser()
    let response = browser.get(path + "?a=b&c=d")
    #expect(response.status == .seeOther)
    let login = try #require(response.location)
    #expect(
      try browser.logIn(as: "ada", password: Person.ada.password, page: login).location
        == path + "?a=b&c=d")
  }

  @Test func `a program is told, not led`() {
    let response = site.browser().get("/profile", [("Accept", "application/json")])
    #expect(response.status == .unauthorized)
    #expect(response.header("Content-Type") == "application/json")
  }

  @Test(arguments: [
    ("/index", "/"), ("/dashboard", "/"), ("/addtweets", "/"), ("/adduser", "/signup"),
    ("/addname", "/profile"), ("/clear", "/logout"), ("/index/", "/"),
  ])
  func `addresses of the earlier system have moved for good`(old: String, new: String) {
    let response = site.browser().get(old)
    #expect(response.status == .permanentRedirect)
    #expect(response.location == new)
  }

  @Test func `an old link to log out logs nobody out`() throws {
    let browser = try site.loggedIn(.ada)
    browser.get("/clear")
    #expect(browser.isSignedIn)
  }
}
