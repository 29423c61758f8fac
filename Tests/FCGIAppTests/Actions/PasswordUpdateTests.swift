import Testing
import Web

@testable import FCGIApp

@Suite struct PasswordUpdateTests {
  private let site: TestSite
  private let browser: Browser

  init() throws {
    site = try TestSite()
    browser = try site.joined(.ada)
  }

  private func change(_ current: String, to password: String) throws -> Response {
    try browser.submit(
      "/profile/password", on: "/profile", ["current": current, "password": password])
  }

  @Test func `a new password counts from now on, and ends all other sessions`() throws {
    let phone = try site.loggedIn(.ada)
    let thief = site.browser()
    thief.cookies = browser.cookies
    let response = try change(Person.ada.password, to: "difference engine")
    #expect(response.status == .seeOther)
    #expect(response.location == "/profile")
    #expect(try browser.get("/profile").flash()?.contains("password is changed") == true)
    #expect(browser.isSignedIn && !phone.isSignedIn && !thief.isSignedIn)
    #expect(try site.browser().logIn(.ada).status == .unprocessableContent)
    #expect(
      try site.browser().logIn(as: "ada", password: "difference engine").status == .seeOther)
  }

  @Test func `without the current password nothing changes`() throws {
    let response = try change("not the password", to: "difference engine")
    #expect(response.status == .unprocessableContent)
    #expect(try response.faultyFields() == ["current"])
    #expect(try site.browser().logIn(.ada).status == .seeOther)
  }

  @Test(arguments: ["short", "password", ""])
  func `a new password follows the rules of the first`(password: String) throws {
    let response = try change(Person.ada.password, to: password)
    #expect(response.status == .unprocessableContent)
    #expect(try response.faultyFields() == ["password"])
  }

  @Test func `who stole a session cannot guess the password at will`() throws {
    for _ in 1...6 { _ = try change("a guess", to: "difference engine") }
    #expect(try change(Person.ada.password, to: "difference engine").status == .tooManyRequests)
  }
}
