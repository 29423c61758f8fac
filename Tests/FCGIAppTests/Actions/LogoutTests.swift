import Markup
import Testing
import Web

@testable import FCGIApp

@Suite struct LogoutTests {
  private let site: TestSite

  init() throws { site = try TestSite() }

  @Test func `logging out ends the session for the browser and for the site`() throws {
    let browser = try site.joined(.ada)
    let kept = browser.cookies
    let response = try browser.submit("/logout", on: "/logout")
    #expect(response.location == "/")
    #expect(browser.cookies["martlet-sid"] == nil)
    #expect(try browser.get("/").flash()?.contains("logged out") == true)

    let thief = site.browser()
    thief.cookies = kept
    #expect(!thief.isSignedIn)
  }

  @Test func `a link to log out only asks`() throws {
    let browser = try site.joined(.ada)
    #expect(browser.get("/logout").status == .ok)
    #expect(browser.isSignedIn)
  }

  @Test func `a session on another device goes on`() throws {
    let browser = try site.joined(.ada)
    let phone = try site.loggedIn(.ada)
    try browser.submit("/logout", on: "/logout")
    #expect(phone.isSignedIn)
  }

  @Test func `who is not logged in is told so`() throws {
    let browser = site.browser()
    #expect(try browser.get("/logout").markup().all(ofClass: "empty").count == 1)
  }
}
