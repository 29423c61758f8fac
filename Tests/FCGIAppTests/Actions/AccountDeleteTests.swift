import Logging
import Model
import Testing
import Web

@testable import FCGIApp

@Suite struct AccountDeleteTests {
  private let site: TestSite
  private let browser: Browser

  init() throws {
    site = try TestSite()
    browser = try site.joined(.ada)
  }

  private func delete(_ confirmation: String, _ password: String) throws -> Response {
    try browser.submit(
      "/account/delete", on: "/account/delete",
      ["confirmation": confirmation, "password": password])
  }

  @Test(arguments: ["", "grace", "@ada", "delete"])
  func `a confirmation that is not the handle deletes nothing`(confirmation: String) throws {
    let response = try delete(confirmation, Person.ada.password)
    #expect(response.status == .unprocessableContent)
    #expect(try response.faultyFields() == ["confirmation"])
    #expect(browser.isSignedIn)
  }

  @Test func `nor does a wrong password`() throws {
    let response = try delete("ada", "not the password")
    #expect(try response.faultyFields() == ["password"])
    #expect(browser.isSignedIn)
  }

  @Test func `with both right, account, posts and sessions are gone for good`() throws {
    let phone = try site.loggedIn(.ada)
    let post = try browser.publish("a note on the analytical engine")
    let response = try delete("ada", Person.ada.password)
    #expect(response.location == "/")
    #expect(try browser.get("/").flash()?.contains("deleted") == true)

    let stranger = site.browser()
    #expect(stranger.get("/@ada").status == .notFound)
    #expect(stranger.get(post).status == .notFound)
    #expect(try stranger.get("/").posts().isEmpty)
    #expect(try stranger.get("/search?q=analytical").posts().isEmpty)
    #expect(!browser.isSignedIn && !phone.isSignedIn)
    #expect(try site.browser().logIn(.ada).status == .unprocessableContent)
    #expect(try !site.databaseText().contains("analytical engine"))
  }

  @Test func `the handle stays taken, the address is free again`() throws {
    _ = try delete("ADA", Person.ada.password)
    #expect(try site.browser().signUp(.ada).faultyFields() == ["handle"])
    #expect(try site.browser().signUp(.grace, ["email": Person.ada.email]).status == .seeOther)
  }

  @Test func `the last administrator has to stay, and is told so`() throws {
    let site = try TestSite()
    let grace = try site.joined(.grace, as: .administrator)
    let response = try grace.submit(
      "/account/delete", on: "/account/delete",
      ["confirmation": "grace", "password": Person.grace.password])
    #expect(response.status == .forbidden)
    #expect(grace.isSignedIn)
    #expect(site.log.entries.allSatisfy { $0.level < .error })
  }
}
