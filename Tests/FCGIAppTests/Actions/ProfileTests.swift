import Markup
import Model
import Testing
import Web

@testable import FCGIApp

@Suite struct ProfileTests {
  private let site: TestSite
  private let browser: Browser

  init() throws {
    site = try TestSite()
    browser = try site.joined(.ada)
  }

  private func save(_ entries: [String: String]) throws -> Response {
    try browser.submit("/profile", on: "/profile", entries)
  }

  @Test func `name, bio and address are saved, and shown where they may be`() throws {
    let response = try save(["name": "Countess", "bio": "one\r\ntwo", "email": "c@example.org"])
    #expect(response.location == "/profile")
    let form = try browser.form("/profile", on: "/profile")
    #expect(form["name"] == "Countess" && form["bio"] == "one\ntwo")
    #expect(form["email"] == "c@example.org")
    let page = site.browser().get("/@ada").text
    #expect(page.contains("Countess") && page.contains("one\ntwo"))
    #expect(!page.contains("c@example.org"))
  }

  @Test func `name and address can be taken back`() throws {
    #expect(try save(["name": "", "email": ""]).status == .seeOther)
    #expect(try site.account(.ada)?.email == nil)
    #expect(site.browser().get("/@ada").text.contains("<bdi>ada</bdi>"))
  }

  @Test func `what another window has changed meanwhile is not overwritten`() throws {
    let old = try browser.form("/profile", on: "/profile")
    try #require(try save(["name": "Countess"]).status == .seeOther)
    let response = browser.send(old, ["name": "Augusta"])
    #expect(response.status == .conflict)
    #expect(try site.account(.ada)?.name == "Countess")
  }

  @Test(arguments: ["", "x", "1.5", "99999999999999999999"])
  func `a form without its version is refused`(version: String) throws {
    #expect(try save(["version": version]).status == .badRequest)
  }

  @Test func `an address that somebody else has is taken; one's own is not`() throws {
    let grace = try site.joined(.grace)
    let response = try grace.submit("/profile", on: "/profile", ["email": "ADA@example.org"])
    #expect(response.status == .unprocessableContent)
    #expect(try response.faultyFields() == ["email"])
    #expect(try save(["email": "ADA@example.org"]).status == .seeOther)
  }

  @Test func `what is too long or malformed is marked, and stays`() throws {
    let name = String(repeating: "x", count: 51)
    let response = try save(["name": name, "bio": "a\0b", "email": "nonsense"])
    #expect(response.status == .unprocessableContent)
    #expect(try response.faultyFields() == ["name", "bio", "email"])
    let form = try #require(try response.markup().forms.first { $0.action == "/profile" })
    #expect(form["name"] == name && form["email"] == "nonsense")
    #expect(try site.account(.ada)?.name == "Ada Lovelace")
  }

  @Test func `where the site wants an address, it cannot be taken back`() throws {
    let strict = try TestSite { $0.email = .required }
    let response = try strict.joined(.ada).submit("/profile", on: "/profile", ["email": ""])
    #expect(try response.faultyFields() == ["email"])
  }
}
