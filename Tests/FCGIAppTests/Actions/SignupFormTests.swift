import Markup
import Model
import Testing
import Web

@testable import FCGIApp

@Suite struct SignupFormTests {
  private let site: TestSite

  init() throws { site = try TestSite() }

  private func faults(_ entries: [String: String]) throws -> [String] {
    let response = try site.browser().signUp(.grace, entries)
    guard response.status == .unprocessableContent else { return ["\(response.status.code)"] }
    return try response.faultyFields()
  }

  @Test(arguments: [
    "", "ada lovelace", "admin", "Root", String(repeating: "x", count: 31), "<b>", "a\u{7F}",
  ])
  func `a handle that cannot be is marked`(handle: String) throws {
    #expect(try faults(["handle": handle]) == ["handle"])
  }

  @Test func `a handle that somebody has is taken in capitals too`() throws {
    _ = try site.joined(.ada)
    #expect(try faults(["handle": "ADA"]) == ["handle"])
  }

  @Test func `an e-mail address that somebody has is taken`() throws {
    _ = try site.joined(.ada)
    #expect(try faults(["email": "ADA@example.org"]) == ["email"])
  }

  @Test(arguments: ["seven77", "password", String(repeating: "x", count: 129)])
  func `a password too short, too long or too common is marked and not sent back`(
    password: String
  ) throws {
    let response = try site.browser().signUp(.grace, ["password": password])
    #expect(try response.faultyFields() == ["password"])
    #expect(try response.markup().forms.first { $0.action == "/signup" }?["password"] == "")
  }

  @Test func `all that is wrong is told at once, and what was typed stays`() throws {
    let response = try site.browser().signUp(
      .grace, ["handle": "grace h", "name": "Grace <b>", "email": "nonsense", "password": ""])
    #expect(try response.faultyFields() == ["handle", "email", "password"])
    let form = try #require(try response.markup().forms.first { $0.action == "/signup" })
    #expect(form["handle"] == "grace h")
    #expect(form["name"] == "Grace <b>")
    #expect(form["email"] == "nonsense")
  }

  @Test func `an e-mail address may be left out, unless the site wants one`() throws {
    #expect(try site.browser().signUp(.grace, ["email": " "]).status == .seeOther)
    let strict = try TestSite { $0.email = .required }
    let refused = try strict.browser().signUp(.grace, ["email": " "])
    #expect(try refused.faultyFields() == ["email"])
    #expect(try strict.browser().signUp(.ada).status == .seeOther)
  }

  @Test func `who fills in what people do not see gets no account`() throws {
    let response = try site.browser().signUp(.grace, ["website": "https://spam.example"])
    #expect(response.status == .unprocessableContent)
    #expect(try site.account(.grace) == nil)
  }

  @Test func `nobody types that fast; the same form is taken a moment later`() throws {
    let browser = site.browser()
    let form = try browser.form("/signup", on: "/signup")
    let entries = ["handle": "grace", "password": Person.grace.password]
    site.clock.advance(seconds: 1)
    let refused = browser.send(form, entries)
    #expect(refused.status == .unprocessableContent)
    #expect(refused.text.contains("role=\"alert\""))
    #expect(try site.account(.grace) == nil)
    let again = try #require(try refused.markup().forms.first { $0.action == "/signup" })
    site.clock.advance(seconds: 1)
    #expect(browser.send(again, ["password": Person.grace.password]).status == .seeOther)
  }

  @Test func `a form left open over night can be sent at the second try`() throws {
    let browser = site.browser()
    let form = try browser.form("/signup", on: "/signup")
    site.clock.advance(days: 2)
    let entries = ["handle": "grace", "password": Person.grace.password]
    let refused = browser.send(form, entries)
    #expect(refused.status == .unprocessableContent)
    #expect(refused.text.contains("role=\"alert\""))
    let again = try #require(try refused.markup().forms.first { $0.action == "/signup" })
    site.clock.advance(seconds: 5)
    #expect(browser.send(again, ["password": Person.grace.password]).status == .seeOther)
  }

  @Test(arguments: ["", "0.x", "99999999999999.AAAA", "nonsense"])
  func `a forged time of opening is no time`(opened: String) throws {
    let response = try site.browser().signUp(.grace, ["opened": opened])
    #expect(response.status == .unprocessableContent)
    #expect(try site.account(.grace) == nil)
  }
}
