import Markup
import Testing
import Web

@testable import FCGIApp

@Suite struct PostSearchTests {
  private let site: TestSite
  private let browser: Browser

  init() throws {
    site = try TestSite()
    browser = try site.joined(.ada)
    for text in ["100% sure", "The Swift bird", "雨燕是一种鸟", "so 🐦 it is", "a' OR 1=1 --"] {
      _ = try browser.publish(text)
    }
  }

  private func found(_ query: String) throws -> [String] {
    let target = "/search?q=" + PercentEncoding.encode(query: query)
    return try site.browser().get(target).posts()
  }

  @Test func `any part of a text finds it, in any script and case`() throws {
    #expect(try found("swift") == ["The Swift bird"])
    #expect(try found("ift b") == ["The Swift bird"])
    #expect(try found("鸟") == ["雨燕是一种鸟"])
    #expect(try found("🐦") == ["so 🐦 it is"])
  }

  @Test func `no character means more than itself`() throws {
    #expect(try found("%") == ["100% sure"])
    #expect(try found("' OR 1=1") == ["a' OR 1=1 --"])
    #expect(try found("sw*").isEmpty)
    #expect(try found("\"").isEmpty)
    #expect(try found("_").isEmpty)
  }

  @Test(arguments: [
    "\u{1}", "%00", "NEAR(", "a AND", String(repeating: "x", count: 5000), "\u{202E}",
  ])
  func `whatever is asked, the page answers`(query: String) throws {
    let response = site.browser().get("/search?q=%00" + PercentEncoding.encode(query: query))
    #expect(response.status == .ok)
    #expect(throws: Never.self) { try response.markup() }
  }

  @Test func `a question that is not UTF-8 is refused`() {
    #expect(site.browser().get("/search?q=%FF").status == .badRequest)
  }

  @Test func `without a question there is only the form`() throws {
    let page = try site.browser().get("/search").markup()
    #expect(page.all("article").isEmpty)
    #expect(page.forms.contains { $0.action == "/search" && $0.method == "get" })
  }
}
