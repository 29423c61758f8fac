import Markup
import Model
import Testing
import Web

@testable import FCGIApp

/// Asking somebody whether an app may act for them.
@Suite struct AuthorizationTests {
  private let site: TestSite
  private let browser: Browser
  private let app: TestApp

  init() throws {
    site = try TestSite()
    try site.makeSigningKey()
    browser = try site.joined(.ada)
    app = try site.publicApp()
  }

  @Test func `the page says who, which app, what it may do and where it leads`() throws {
    let page = try browser.get(app.authorizationPath()).markup()
    let text = try #require(page.all("main").first).text
    for part in ["@ada", "Reader", "app.example", "registered itself"] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(page.all(ofClass: "scopes").first?.all("li").count == 2)
  }

  @Test func `an app that somebody registered names them`() throws {
    _ = try site.joined(.grace)
    let app = try site.serverApp(of: .grace)
    let page = try browser.get(app.authorizationPath()).markup()
    #expect(page.all("main").first?.text.contains("@grace") == true)
    #expect(page.all(ofClass: "alert").isEmpty)
  }

  @Test func `yes leads to the app with a code, its state and who answers`() throws {
    let response = try app.ask(browser)
    #expect(response.status == .seeOther)
    #expect(response.header("Cache-Control") == "no-store")
    let location = try #require(response.location)
    #expect(location.hasPrefix("https://app.example/back?"))
    let answer = TestApp.answer(location)
    #expect(answer["code"]?.isEmpty == false)
    #expect(answer["state"] == "a b&c")
    #expect(answer["iss"] == site.app.configuration.origin)
  }

  @Test func `no leads to the app without one`() throws {
    for decision in ["deny", "", "Approve"] {
      let answer = TestApp.answer(try app.ask(browser, decision: decision).location ?? "")
      #expect(answer["error"] == "access_denied")
      #expect(answer["state"] == "a b&c")
      #expect(answer["code"] == nil)
    }
  }

  @Test func `an address with a query keeps it`() throws {
    let app = try site.publicApp(["https://app.example/back?from=martlet"])
    let location = try #require(try app.ask(browser).location)
    #expect(location.hasPrefix("https://app.example/back?from=martlet&code="))
  }

  @Test func `somebody who is not signed in is led to log in and back, with everything`() throws {
    let stranger = site.browser()
    let path = app.authorizationPath(["state": String(repeating: "s", count: 1500)])
    let login = try #require(stranger.get(path).location)
    #expect(login.hasPrefix("/login?next="))
    let password = Person.ada.password
    #expect(try stranger.logIn(as: "ada", password: password, page: login).location == path)
  }

  @Test(arguments: [
    ["client_id": "nobody"], ["client_id": ""], ["redirect_uri": "https://evil.example/"],
    ["redirect_uri": "https://app.example/back/"], ["redirect_uri": "javascript:alert(1)"],
    ["redirect_uri": "urn:ietf:wg:oauth:2.0:oob"],
  ])
  func `an app that is not known, or an address that is not its own, is never led to`(
    changes: TestApp.Fields
  ) throws {
    let response = browser.get(app.authorizationPath(changes))
    #expect(response.status == .badRequest)
    #expect(response.location == nil)
    #expect(try response.markup().all(ofClass: "error").count == 1)
    #expect(!response.text.contains("evil.example"))
  }

  @Test(arguments: [
    (["response_type": "token"], "unsupported_response_type"),
    (["response_type": ""], "invalid_request"), (["scope": "everything"], "invalid_scope"),
    (["scope": "read  post"], "invalid_scope"), (["code_challenge": ""], "invalid_request"),
    (["code_challenge": "short"], "invalid_request"),
    (["code_challenge_method": "plain"], "invalid_request"),
    (["code_challenge_method": ""], "invalid_request"),
  ])
  func `whatever else is wrong the app hears`(changes: TestApp.Fields, error: String) throws {
    let response = browser.get(app.authorizationPath(changes))
    #expect(response.status == .seeOther)
    let answer = TestApp.answer(try #require(response.location))
    #expect(answer["error"] == error)
    #expect(answer["error_description"]?.isEmpty == false)
    #expect(answer["state"] == "a b&c")
    #expect(answer["iss"] == site.app.configuration.origin)
  }

  @Test func `a parameter that comes twice is refused`() throws {
    let twice = browser.get(app.authorizationPath() + "&scope=read")
    #expect(TestApp.answer(try #require(twice.location))["error"] == "invalid_request")
    for name in ["client_id", "redirect_uri"] {
      #expect(browser.get(app.authorizationPath() + "&\(name)=x").status == .badRequest)
    }
  }

  @Test func `an app with one address need not name it, one with two must`() throws {
    #expect(browser.get(app.authorizationPath(["redirect_uri": ""])).status == .ok)
    let two = try site.publicApp(["https://app.example/back", "https://app.example/other"])
    #expect(browser.get(two.authorizationPath(["redirect_uri": ""])).status == .badRequest)
  }

  @Test func `an app on this device may listen at any port`() throws {
    let app = try site.publicApp(["http://127.0.0.1/back"])
    let response = try app.ask(browser, ["redirect_uri": "http://127.0.0.1:51004/back"])
    #expect(response.location?.hasPrefix("http://127.0.0.1:51004/back?code=") == true)
    let other = app.authorizationPath(["redirect_uri": "http://127.0.0.1:51004/other"])
    #expect(browser.get(other).status == .badRequest)
  }

  /// Chromium holds the redirect after a form to the policy of the form's page.
  @Test(arguments: [
    ("https://app.example:8443/back", "https://app.example:8443"),
    ("http://127.0.0.1:9/back", "http://127.0.0.1:9"), ("http://[::1]:9/back", "http:"),
    ("com.example.reader:/back", "com.example.reader:"),
  ])
  func `the page's form may lead to the app and nowhere else`(
    redirect: String, target: String
  ) throws {
    let app = try site.publicApp([redirect])
    let policy = browser.get(app.authorizationPath()).header("Content-Security-Policy")
    #expect(policy?.contains("form-action 'self' \(target);") == true, "\(policy ?? "")")
    #expect(policy?.contains("frame-ancestors 'none'") == true)
  }

  @Test func `a code can be shown instead`() throws {
    let app = try site.publicApp(["urn:ietf:wg:oauth:2.0:oob"])
    let response = try app.ask(browser)
    #expect(response.status == .ok && response.location == nil)
    let code = try #require(try response.markup().all(ofClass: "copy").first?.text)
    #expect(app.exchange(code).status == .ok)
    #expect(try app.ask(browser, decision: "deny").location == "/apps")
    #expect(browser.get(app.authorizationPath(["scope": "x"])).status == .badRequest)
  }

  @Test func `the answer must come from the page itself`() throws {
    let form = try browser.form("/oauth/authorize", on: app.authorizationPath())
    let fields = form.fields.map { ($0.name, $0.name == "csrf" ? "x" : $0.value) }
    let forged = browser.post(form.action, fields + [("decision", "approve")])
    #expect(forged.status == .forbidden)
    let foreign = browser.post(
      form.action, form.fields + [("decision", "approve")], [("Sec-Fetch-Site", "cross-site")])
    #expect(foreign.status == .forbidden)
  }

  @Test func `a form that was tampered with asks for nothing that was not shown to be allowed`()
    throws
  {
    let form = try browser.form("/oauth/authorize", on: app.authorizationPath())
    let fields = form.fields.map {
      ($0.name, $0.name == "redirect_uri" ? "https://evil.example/" : $0.value)
    }
    #expect(browser.post(form.action, fields + [("decision", "approve")]).status == .badRequest)
  }
}
