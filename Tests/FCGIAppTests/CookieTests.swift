import Testing

@testable import FCGIApp

@Suite struct CookieTests {
  private let site: TestSite

  init() throws { site = try TestSite() }

  private func signedUp(isSecure: Bool) throws -> (Browser, [ReceivedCookie]) {
    let browser = site.browser()
    browser.isSecure = isSecure
    let form = try browser.form("/signup", on: "/signup")
    site.clock.advance(seconds: 5)
    let response = browser.send(
      form, ["handle": "ada", "password": Person.ada.password],
      [("Sec-Fetch-Site", "same-origin")])
    return (browser, response.cookies)
  }

  @Test func `over HTTPS cookies are bound to the host and to HTTPS`() throws {
    let (_, cookies) = try signedUp(isSecure: true)
    let session = try #require(cookies.first { $0.name == "__Host-martlet-sid" })
    #expect(
      session.attributes == ["Path=/", "Max-Age=2592000", "Secure", "HttpOnly", "SameSite=Lax"])
    #expect(cookies.allSatisfy { $0.name.hasPrefix("__Host-") && $0.attributes.contains("Secure") })
  }

  @Test func `over HTTP they cannot be, but no script may read them`() throws {
    let (_, cookies) = try signedUp(isSecure: false)
    let session = try #require(cookies.first { $0.name == "martlet-sid" })
    #expect(session.attributes == ["Path=/", "Max-Age=2592000", "HttpOnly", "SameSite=Lax"])
    #expect(cookies.allSatisfy { $0.attributes.contains("HttpOnly") })
  }

  @Test func `over HTTPS a cookie that plain HTTP could have planted does not count`() throws {
    let (plain, _) = try signedUp(isSecure: false)
    #expect(plain.isSignedIn)
    plain.isSecure = true
    #expect(!plain.isSignedIn)
  }

  @Test(arguments: ["x", String(repeating: "A", count: 43)])
  func `a cookie that opens no session is taken away`(value: String) {
    let browser = site.browser()
    browser.cookies["martlet-sid"] = value
    _ = browser.get("/")
    #expect(browser.cookies["martlet-sid"] == nil)
  }

  @Test func `a session's secret is random, and 256 bits long`() throws {
    let (browser, _) = try signedUp(isSecure: false)
    let first = try #require(browser.cookies["martlet-sid"])
    let second = try #require(
      try site.loggedIn(Person(handle: "ada", name: "", password: Person.ada.password))
        .cookies["martlet-sid"])
    #expect(first.utf8.count == 43 && second.utf8.count == 43)
    #expect(first != second)
  }

  @Test func `the cookie from before signing in goes when a session begins`() throws {
    let browser = site.browser()
    browser.get("/login")
    #expect(browser.cookies["martlet-pre"] != nil)
    _ = try browser.signUp(.ada)
    #expect(browser.cookies["martlet-pre"] == nil)
  }

  @Test func `whoever only reads gets no cookie`() throws {
    let browser = site.browser()
    for target in ["/", "/search", "/search?q=x", "/nowhere"] { browser.get(target) }
    #expect(browser.cookies.isEmpty)
  }
}
