import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct PasswordResetTests {
  private static let password = "difference engine"

  private let site: TestSite
  private let link: String

  init() throws {
    site = try TestSite()
    _ = try site.joined(.ada)
    link = try site.passwordLink(for: .ada)
  }

  private func reset(_ browser: Browser, to password: String = password) throws -> Response {
    try browser.submit("/password/reset", on: link, ["password": password])
  }

  @Test func `whoever has the link sets a password, is signed out everywhere and logs in`() throws {
    let phone = try site.loggedIn(.ada)
    let browser = site.browser()
    #expect(try browser.form("/password/reset", on: link)["handle"] == "ada")
    let response = try reset(browser)
    #expect(response.status == .seeOther && response.location == "/login")
    #expect(try browser.get("/login").flash()?.contains("new password is set") == true)
    #expect(!phone.isSignedIn && !browser.isSignedIn)
    #expect(try browser.logIn(.ada).status == .unprocessableContent)
    #expect(try browser.logIn(as: "ada", password: Self.password).status == .seeOther)
    let entry = try #require(site.log.audit.first { $0.metadata["audit"] == "password-changed" })
    #expect(entry.metadata["by"] == "link")
    #expect(entry.metadata["account"] == "\(try site.id(of: .ada))")
  }

  @Test func `to look at a link does not use it up`() throws {
    for _ in 1...3 { #expect(site.browser().get(link).status == .ok) }
    #expect(site.browser().send("HEAD", link).status == .ok)
    #expect(try reset(site.browser()).status == .seeOther)
  }

  @Test(arguments: ["short", "password", ""])
  func `a password that cannot be taken leaves the link and the form`(password: String) throws {
    let browser = site.browser()
    let response = try reset(browser, to: password)
    #expect(response.status == .unprocessableContent)
    #expect(try response.faultyFields() == ["password"])
    let form = try #require(try response.markup().forms.first { $0.action == "/password/reset" })
    #expect(browser.send(form, ["password": Self.password]).status == .seeOther)
  }

  @Test func `a link that is used, expired or made up says so, and what to do`() throws {
    let browser = site.browser()
    let form = try browser.form("/password/reset", on: link)
    let expired = try site.passwordLink(for: .ada, lifetime: 60)
    let other = site.browser()
    let late = try other.form("/password/reset", on: expired)
    site.clock.advance(seconds: 60)
    for target in [expired, "/password/reset", link + "x", String(link.dropLast()), link + "=%ff"] {
      let response = other.get(target)
      #expect([.notFound, .badRequest].contains(response.status), "\(target)")
    }
    try #require(try reset(browser).status == .seeOther)
    let answers = [
      other.send(late, ["password": Self.password]),
      browser.send(form, ["password": "another password"]),
    ]
    for response in answers {
      #expect(response.status == .notFound)
      #expect(response.text.contains("does not count any more"))
      #expect(response.text.contains("administrator"))
    }
    #expect(try browser.logIn(as: "ada", password: Self.password).status == .seeOther)
  }

  @Test func `no other site learns the link, and nobody keeps its page`() throws {
    let browser = site.browser()
    for response in [browser.get(link), try reset(browser, to: ""), browser.get(link + "x")] {
      #expect(response.header("Referrer-Policy") == "no-referrer")
      #expect(response.header("Cache-Control") == "no-store")
    }
  }

  @Test func `neither the database nor the log holds what the link holds`() throws {
    let secret = try #require(link.split(separator: "=").last)
    #expect(secret.utf8.count == 43)
    #expect(!(try site.databaseText().contains(secret)))
    try site.change("ALTER TABLE password_resets RENAME TO gone")
    #expect(site.browser().get(link).status == .internalServerError)
    for entry in site.log.entries {
      #expect(!([entry.message] + entry.metadata.values).contains { $0.contains(secret) })
    }
  }

  @Test func `a form that another site sends resets nothing`() throws {
    let browser = site.browser()
    let form = try browser.form("/password/reset", on: link)
    let foreign = browser.send(
      form, ["password": Self.password], [("Origin", "https://evil.example")])
    #expect(foreign.status == .forbidden)
    #expect(try site.browser().logIn(.ada).status == .seeOther)
  }
}
