import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct SignupTests {
  @Test func `where everybody may, somebody signs up and is signed in`() throws {
    let site = try TestSite()
    let browser = site.browser()
    let response = try browser.signUp(.ada)
    #expect(response.status == .seeOther)
    #expect(response.location == "/")
    #expect(try browser.get("/").flash()?.contains("Welcome") == true)
    #expect(browser.isSignedIn)
    let account = try #require(try site.account(.ada))
    #expect(account.name == "Ada Lovelace")
    #expect(account.email == "ada@example.org")
    #expect(account.role == .member)
  }

  @Test func `where nobody may, there is no form, and a forged one is refused`() throws {
    let site = try TestSite { $0.signup = .closed }
    let browser = site.browser()
    #expect(try browser.get("/signup").markup().forms.allSatisfy { $0.action != "/signup" })
    let token = try browser.token()
    let forged = browser.post(
      "/signup", [("csrf", token), ("handle", "ada"), ("password", Person.ada.password)])
    #expect(forged.status == .forbidden)
    #expect(try site.account(.ada) == nil)
  }

  @Test func `an invitation lets in as many as it says, until it expires`() throws {
    let site = try TestSite { $0.signup = .invite }
    try site.app.store.createInvite(
      code: "come-in", uses: 1, expiresAt: site.clock.now.adding(seconds: 3600), at: site.clock.now)
    for code in ["", "guessed"] {
      let refused = try site.browser().signUp(.ada, ["invite": code])
      #expect(refused.status == .unprocessableContent)
      #expect(try refused.faultyFields() == ["invite"])
    }
    #expect(try site.browser().signUp(.ada, ["invite": "come-in"]).status == .seeOther)
    #expect(
      try site.browser().signUp(.grace, ["invite": "come-in"]).status == .unprocessableContent)

    try site.app.store.createInvite(
      code: "late", uses: 5, expiresAt: site.clock.now.adding(seconds: 60), at: site.clock.now)
    site.clock.advance(seconds: 61)
    #expect(try site.browser().signUp(.grace, ["invite": "late"]).status == .unprocessableContent)
    #expect(try site.account(.grace) == nil)
  }

  @Test func `a refused sign-up does not use the invitation up`() throws {
    let site = try TestSite { $0.signup = .invite }
    try site.app.store.createInvite(
      code: "come-in", uses: 2, expiresAt: site.clock.now.adding(seconds: 3600), at: site.clock.now)
    _ = try site.browser().signUp(.ada, ["invite": "come-in"])
    #expect(
      try site.browser().signUp(.ada, ["invite": "come-in"]).status == .unprocessableContent)
    #expect(try site.browser().signUp(.grace, ["invite": "come-in"]).status == .seeOther)
  }

  @Test func `where sign-ups are approved, nobody is signed in before`() throws {
    let site = try TestSite { $0.signup = .approval }
    let browser = site.browser()
    #expect(try browser.signUp(.ada).status == .seeOther)
    #expect(try browser.get("/").flash()?.contains("moderator") == true)
    #expect(!browser.isSignedIn)
    #expect(browser.get("/@ada").status == .notFound)
    #expect(try site.account(.ada)?.status == .pending)
  }

  @Test func `who is signed in does not sign up again`() throws {
    let site = try TestSite()
    let browser = try site.joined(.ada)
    #expect(browser.get("/signup").location == "/")
    let token = try browser.token()
    #expect(browser.post("/signup", [("csrf", token), ("handle", "grace")]).location == "/")
    #expect(try site.account(.grace) == nil)
  }

  @Test func `an address can make only so many accounts in an hour`() throws {
    let site = try TestSite { $0.signupsPerHour = 2 }
    _ = try site.browser().signUp(.ada)
    _ = try site.browser().signUp(.grace)
    let third = try site.browser().signUp(.linus)
    #expect(third.status == .tooManyRequests)
    #expect(third.header("Retry-After") == "3590")
    let elsewhere = site.browser()
    elsewhere.address = "198.51.100.1"
    #expect(try elsewhere.signUp(.linus).status == .seeOther)
    site.clock.advance(seconds: 3600)
    let later = Person(handle: "later", name: "", password: "an hour has passed")
    #expect(try site.browser().signUp(later).status == .seeOther)
  }

  @Test func `all addresses of one IPv6 network count as one`() throws {
    let site = try TestSite { $0.signupsPerHour = 1 }
    let first = site.browser()
    first.address = "2001:db8:1:2::1"
    _ = try first.signUp(.ada)
    let neighbour = site.browser()
    neighbour.address = "2001:db8:1:2:ffff::9"
    #expect(try neighbour.signUp(.grace).status == .tooManyRequests)
    let stranger = site.browser()
    stranger.address = "2001:db8:1:3::1"
    #expect(try stranger.signUp(.grace).status == .seeOther)
  }
}
