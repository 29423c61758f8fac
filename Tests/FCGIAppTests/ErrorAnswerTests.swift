import Logging
import Markup
import Testing
import Web

@testable import FCGIApp

@Suite struct ErrorAnswerTests {
  private let site: TestSite

  init() throws { site = try TestSite() }

  @Test func `what is not there is told on a page of the site`() throws {
    let response = site.browser().get("/nowhere")
    #expect(response.status == .notFound)
    #expect(response.header("Content-Type") == "text/html; charset=utf-8")
    #expect(try response.markup().all("h1").count == 1)
  }

  @Test(arguments: ["application/json", "application/json, text/html;q=0.5"])
  func `programs read errors as JSON`(accept: String) {
    let response = site.browser().get("/nowhere", [("Accept", accept)])
    #expect(response.status == .notFound)
    #expect(response.header("Content-Type") == "application/json")
    #expect(response.text.hasPrefix(#"{"error":"not_found","error_description":""#))
    #expect(response.header("Cache-Control") == "no-store")
  }

  @Test(arguments: ["text/html", "*/*", "text/html,application/json", ""])
  func `browsers read them as a page`(accept: String) {
    let response = site.browser().get("/nowhere", [("Accept", accept)])
    #expect(response.header("Content-Type") == "text/html; charset=utf-8")
  }

  @Test func `a fault of ours is logged with the request's id, and shows nothing inside`() throws {
    let browser = try site.joined(.ada)
    try site.change("ALTER TABLE posts RENAME TO gone")
    for headers: Browser.Headers in [[], [("Accept", "application/json")]] {
      let response = browser.get("/@ada", headers)
      #expect(response.status == .internalServerError)
      #expect(!response.text.contains("posts") || !response.text.contains("no such table"))
      #expect(!response.text.lowercased().contains("sqlite"))
      #expect(!response.text.contains("SELECT"))
    }
    #expect(browser.get("/@ada").text.contains("5eed"))
    let entry = try #require(site.log.entries.last)
    #expect(entry.level == .error)
    #expect(entry.message.contains("no such table"))
    #expect(entry.metadata["request"] == "5eed")
    #expect(entry.metadata["path"] == "/@ada")
    #expect(entry.metadata["status"] == "500")
  }

  @Test func `a database that is broken altogether breaks no responder`() throws {
    try site.change("PRAGMA foreign_keys = OFF; DROP TABLE sessions; DROP TABLE events")
    let browser = site.browser()
    browser.cookies["martlet-sid"] = String(repeating: "A", count: 43)
    #expect(browser.get("/").status == .internalServerError)
    #expect(browser.get("/readyz").status == .internalServerError)
    #expect(site.browser().get("/livez").status == .ok)
    #expect(site.browser().get("/nowhere").status == .notFound)
  }

  @Test func `what strangers do wrong is no error of ours`() throws {
    let browser = site.browser()
    browser.get("/nowhere")
    browser.get("/?before=x")
    browser.get("/%")
    browser.post("/login", [])
    #expect(site.log.entries.allSatisfy { $0.level < .error })
  }

  @Test(arguments: [
    "", "nowhere", "*", "http://martlet.test/", "/%", "/%ff", "/%00", "/a%2fb", "/#x",
  ])
  func `an address that is none is refused`(target: String) {
    #expect(site.browser().get(target).status == .badRequest)
  }

  @Test(arguments: ["//", "//evil.example", "/./login", "/../etc/passwd", "/login//", "/@", "/@/1"])
  func `an address in disguise leads nowhere`(target: String) {
    #expect(site.browser().get(target).status == .notFound)
  }

  @Test func `a body that is no form is refused`() throws {
    let browser = site.browser()
    let json = browser.send(
      "POST", "/login", type: "application/json", body: Array("{}".utf8),
      headers: Browser.sameOrigin)
    #expect(json.status == .unsupportedMediaType)
    let broken = browser.send(
      "POST", "/login", type: "application/x-www-form-urlencoded", body: [0x61, 0x3D, 0xFF],
      headers: Browser.sameOrigin)
    #expect(broken.status == .badRequest)
  }
}
