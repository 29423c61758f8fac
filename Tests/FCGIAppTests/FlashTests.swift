import Testing
import Web

@testable import FCGIApp

@Suite struct FlashTests {
  private let site: TestSite
  private let browser: Browser

  init() throws {
    site = try TestSite()
    browser = try site.joined(.ada)
  }

  @Test func `a sentence is shown once`() throws {
    #expect(browser.cookies["martlet-flash"] == "welcome")
    #expect(try browser.get("/").flash() != nil)
    #expect(browser.cookies["martlet-flash"] == nil)
    #expect(try browser.get("/").flash() == nil)
  }

  @Test func `the page that shows it is nobody's to keep, even where nobody is signed in`() throws {
    try browser.submit("/logout", on: "/logout")
    let page = browser.get("/")
    #expect(try page.flash()?.contains("logged out") == true)
    #expect(page.header("Cache-Control") == "no-store")
    #expect(page.header("X-Accel-Expires") == nil)
    #expect(page.header("ETag") == nil)
  }

  @Test(arguments: ["<b>hello</b>", "nonsense", ""])
  func `a forged one says nothing, and is taken back`(value: String) throws {
    browser.cookies["martlet-flash"] = value
    let page = browser.get("/profile")
    #expect(try page.flash() == nil)
    #expect(page.cookie("martlet-flash")?.attributes.contains("Max-Age=0") == true)
  }

  @Test func `a page that was not sent does not use it up`() throws {
    browser.get("/")
    let tag = try #require(browser.get("/").header("ETag"))
    browser.cookies["martlet-flash"] = "profile-saved"
    let page = browser.get("/", [("If-None-Match", tag)])
    #expect(page.status == .ok)
    #expect(try page.flash() != nil)
  }
}
