import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct LoginTests {
  private let site: TestSite

  init() throws {
    site = try TestSite()
    _ = try site.joined(.ada)
  }

  @Test(arguments: [
    "ada", "ADA", "ada@example.org", "Ada@Example.ORG", " ada ", "ada@example.org ",
  ])
  func `the handle and the e-mail address both log in`(login: String) throws {
    let browser = site.browser()
    let response = try browser.logIn(as: login, password: Person.ada.password)
    #expect(response.status == .seeOther)
    #expect(response.location == "/")
    #expect(browser.isSignedIn)
  }

  @Test(arguments: ["Analytical engine", " analytical engine", "", "x"])
  func `another password does not`(password: String) throws {
    let browser = site.browser()
    let response = try browser.logIn(as: "ada", password: password)
    #expect(response.status == .unprocessableContent)
    #expect(!browser.isSignedIn)
    #expect(try response.markup().forms.first { $0.action == "/login" }?["login"] == "ada")
  }

  @Test func `an unknown name is answered like a wrong password`() throws {
    let browser = site.browser()
    let wrong = try browser.logIn(as: "ada", password: "not the password")
    let unknown = try browser.logIn(as: "bob", password: "not the password")
    #expect(unknown.status == wrong.status)
    #expect(unknown.text.replacing("\"bob\"", with: "\"ada\"") == wrong.text)
  }

  @Test func `a password too long to be anybody's is simply wrong`() throws {
    let response = try site.browser().logIn(
      as: "ada", password: String(repeating: "x", count: 100_000))
    #expect(response.status == .unprocessableContent)
  }

  @Test func `who logs in anew ends the session from before`() throws {
    let browser = try site.loggedIn(.ada)
    let before = browser.cookies
    let response = browser.post(
      "/login",
      [("csrf", try browser.token()), ("login", "ada"), ("password", Person.ada.password)])
    #expect(response.status == .seeOther)
    #expect(browser.cookies["martlet-sid"] != before["martlet-sid"])
    let thief = site.browser()
    thief.cookies = before
    #expect(browser.isSignedIn && !thief.isSignedIn)
  }

  @Test func `a session that somebody planted is not taken over at log-in`() throws {
    let planted = String(repeating: "A", count: 43)
    let browser = site.browser()
    browser.cookies["martlet-sid"] = planted
    try #require(try browser.logIn(.ada).status == .seeOther)
    #expect(browser.cookies["martlet-sid"] != planted)
  }

  @Test func `a pending account is told to wait, but only by its password`() throws {
    let site = try TestSite { $0.signup = .approval }
    let browser = site.browser()
    _ = try browser.signUp(.grace)
    let right = try browser.logIn(.grace)
    #expect(right.status == .unprocessableContent)
    #expect(right.text.contains("not approved"))
    #expect(try !browser.logIn(as: "grace", password: "wrong password").text.contains("approved"))
    #expect(!browser.isSignedIn)
  }

  @Test func `a suspended account cannot log in, and is signed out everywhere`() throws {
    let browser = try site.loggedIn(.ada)
    try site.app.store.suspend(try site.id(of: .ada), by: nil, at: site.clock.now)
    #expect(!browser.isSignedIn)
    let response = try browser.logIn(.ada)
    #expect(response.status == .unprocessableContent)
    #expect(response.text.contains("suspended"))
  }

  @Test func `who is signed in already is sent on`() throws {
    let browser = try site.loggedIn(.ada)
    #expect(browser.get("/login?next=/search").location == "/search")
  }
}
