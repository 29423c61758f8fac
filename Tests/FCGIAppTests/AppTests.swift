import Logging
import Store
import Testing

@testable import FCGIApp

@Suite struct AppTests {
  @Test func `a session begun on one responder holds on all, and so does its end`() throws {
    let site = try TestSite()
    let browser = try site.joined(.ada)
    try site.changeResponder()
    #expect(browser.isSignedIn)
    let kept = browser.cookies
    try browser.submit("/logout", on: "/logout")
    try site.changeResponder()
    browser.cookies = kept
    #expect(!browser.isSignedIn)
  }

  @Test func `a missing database is never made by a responder`() throws {
    var configuration = Configuration()
    configuration.database = "/nowhere/site.db"
    #expect {
      try App(configuration: configuration, log: RecordedLog().logger)
    } throws: {
      "\($0)".hasPrefix("/nowhere/site.db: there is no database")
    }
  }

  @Test func `a database of another version keeps a responder from starting`() throws {
    let site = try TestSite()
    try site.change("PRAGMA user_version = 999; UPDATE compatibility SET oldest_program = 999")
    #expect(throws: StoreError.self) { try site.changeResponder() }
  }

  @Test func `after all that people do, the read models are what the log says`() throws {
    let site = try TestSite()
    let browser = try site.joined(.ada)
    let post = try browser.publish("a note")
    _ = try browser.publish("another")
    try browser.submit("\(post)/delete", on: post)
    try browser.submit("/profile", on: "/profile", ["bio": "Countess"])
    let grace = try site.joined(.grace)
    _ = try grace.publish("gone soon")
    try grace.submit(
      "/account/delete", on: "/account/delete",
      ["confirmation": "grace", "password": Person.grace.password])
    #expect(try site.app.store.verify { _, _ in }.isEmpty)
  }
}
