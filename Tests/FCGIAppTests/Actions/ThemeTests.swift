import Markup
import Model
import Testing
import Web

@testable import FCGIApp

@Suite struct ThemeTests {
  private let site: TestSite

  init() throws { site = try TestSite() }

  private func theme(of target: String, for browser: Browser) throws -> String? {
    try MarkupReader.read(browser.get(target).body)["data-theme"]
  }

  @Test func `a choice holds for all pages of a stranger and of a member`() throws {
    for browser in [site.browser(), try site.joined(.ada)] {
      #expect(try theme(of: "/", for: browser) == nil)
      for choice in ["dark", "light"] {
        let answer = try browser.submit("/theme", on: "/theme", ["theme": choice])
        #expect(answer.location == "/theme")
        for target in ["/", "/search", "/nowhere"] {
          #expect(try theme(of: target, for: browser) == choice)
        }
      }
      try browser.submit("/theme", on: "/theme", ["theme": "automatic"])
      #expect(try theme(of: "/", for: browser) == nil)
    }
  }

  @Test func `a page that a browser has in other colours is not the same page`() throws {
    let ada = try site.joined(.ada)
    try ada.submit("/theme", on: "/theme", ["theme": "dark"])
    ada.get("/theme")
    let tag = try #require(ada.get("/").header("ETag"))
    #expect(ada.get("/", [("If-None-Match", tag)]).status == .notModified)
    try ada.submit("/theme", on: "/theme", ["theme": "light"])
    ada.get("/theme")
    #expect(ada.get("/", [("If-None-Match", tag)]).status == .ok)
  }

  @Test(arguments: ["", "purple", "dark light"])
  func `there is no other choice`(choice: String) throws {
    let browser = site.browser()
    let answer = try browser.submit("/theme", on: "/theme", ["theme": choice])
    #expect(answer.status == .unprocessableContent)
    #expect(answer.text.contains("aria-invalid"))
    #expect(try theme(of: "/", for: browser) == nil)
  }

  @Test func `a cookie that says anything else says nothing`() throws {
    let answer = site.browser().get("/", [("Cookie", "martlet-theme=\"><script>")])
    #expect(try MarkupReader.read(answer.body)["data-theme"] == nil)
  }

  @Test func `other sites cannot choose`() throws {
    let browser = site.browser()
    let answer = browser.post("/theme", [("theme", "dark")])
    #expect(answer.status == .forbidden)
  }
}
