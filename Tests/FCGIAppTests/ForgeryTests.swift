import Testing
import Web

@testable import FCGIApp

@Suite struct ForgeryTests {
  private let site: TestSite
  private let browser: Browser

  init() throws {
    site = try TestSite()
    browser = try site.joined(.ada)
    browser.get("/")
  }

  private func post(_ token: String?, _ headers: Browser.Headers = Browser.sameOrigin) -> Status {
    browser.post("/posts", [("text", "hello")] + (token.map { [("csrf", $0)] } ?? []), headers)
      .status
  }

  @Test func `a form of the site is taken`() throws {
    #expect(try post(browser.token()) == .seeOther)
  }

  @Test func `without the right token nothing happens`() throws {
    let token = try browser.token()
    let grace = try site.joined(.grace)
    let visitor = site.browser()
    let phone = try site.loggedIn(.ada)
    let wrong = [
      nil, "", "x", String(token.dropLast()), token + "x", token.lowercased(),
      try grace.token(), try visitor.token(), try phone.token(),
    ]
    for candidate in wrong { #expect(post(candidate) == .forbidden) }
    #expect(try browser.get("/").posts().isEmpty)
  }

  @Test func `the token of a session that has ended is worth nothing in the next`() throws {
    let old = try browser.token()
    try browser.submit("/logout", on: "/logout")
    _ = try browser.logIn(.ada)
    #expect(post(old) == .forbidden)
  }

  static let own: [Browser.Headers] = [
    [("Sec-Fetch-Site", "same-origin")],
    [("Sec-Fetch-Site", "same-origin"), ("Origin", "null")],
    [("Origin", "http://martlet.test")], [("Origin", "HTTP://Martlet.Test")],
    [("Origin", "http://127.0.0.1:8080")],
    [("Referer", "http://martlet.test/@ada")],
  ]

  @Test(arguments: own)
  func `a request from the site itself is taken`(headers: Browser.Headers) throws {
    #expect(try post(browser.token(), headers) == .seeOther)
  }

  static let foreign: [Browser.Headers] = [
    [], [("Sec-Fetch-Site", "cross-site")], [("Sec-Fetch-Site", "same-site")],
    [("Sec-Fetch-Site", "none")], [("Sec-Fetch-Site", "")],
    [("Sec-Fetch-Site", "cross-site"), ("Origin", "http://martlet.test")],
    [("Origin", "https://evil.example")], [("Origin", "null")], [("Origin", "")],
    [("Origin", "https://martlet.test")], [("Origin", "http://martlet.test:81")],
    [("Origin", "http://martlet.test.evil.example")],
    [("Origin", "https://evil.example"), ("Referer", "http://martlet.test/")],
    [("Origin", "http://martlet.test"), ("Origin", "https://evil.example")],
    [("Referer", "https://evil.example/http://martlet.test/")],
    [("Referer", "http://martlet.test.evil.example/")],
    [("Referer", "http://martlet.test@evil.example/")],
  ]

  @Test(arguments: foreign)
  func `a request from elsewhere is refused, right token or not`(headers: Browser.Headers) throws {
    #expect(try post(browser.token(), headers) == .forbidden)
    #expect(try browser.get("/").posts().isEmpty)
  }

  @Test func `who is not signed in yet is protected too`() throws {
    let visitor = site.browser()
    let login = [("login", "ada"), ("password", Person.ada.password)]
    #expect(visitor.post("/login", login).status == .forbidden)
    let planted = try site.browser().token()
    _ = try visitor.token()
    #expect(visitor.post("/login", login + [("csrf", planted)]).status == .forbidden)
    #expect(visitor.post("/login", login + [("csrf", try visitor.token())]).status == .seeOther)
  }

  @Test func `a token holds on every responder`() throws {
    let form = try browser.form("/posts", on: "/")
    try site.changeResponder()
    #expect(browser.send(form, ["text": "hello"]).status == .seeOther)
  }

  @Test func `no action that changes something does it for a GET`() {
    for route in Routes.all where route.method == .post {
      let path = route.pattern.text.replacing("{handle}", with: "ada").replacing("{id}", with: "1")
      let status = browser.get(path).status
      let harmless: [Status] = [
        .ok, .seeOther, .badRequest, .forbidden, .notFound, .methodNotAllowed,
      ]
      #expect(harmless.contains(status), "\(path)")
    }
    #expect(browser.isSignedIn)
  }
}
