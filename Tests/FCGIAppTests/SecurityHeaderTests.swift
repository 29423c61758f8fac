import Testing
import Web

@testable import FCGIApp

@Suite struct SecurityHeaderTests {
  private let site: TestSite

  init() throws { site = try TestSite() }

  private func answers(isSecure: Bool) throws -> [Response] {
    let browser = site.browser()
    browser.isSecure = isSecure
    return [
      browser.get("/"), browser.get("/login"), browser.get("/profile"), browser.get("/nowhere"),
      browser.get("/%"), browser.get("/index"), browser.get("/livez"),
      browser.get("/nowhere", [("Accept", "application/json")]),
      browser.post("/posts", []), browser.send("OPTIONS", "/"), browser.send("PUT", "/"),
      browser.get("/", [("If-None-Match", "*")]),
    ]
  }

  @Test func `every answer carries them`() throws {
    for response in try answers(isSecure: false) {
      let policy = try #require(response.header("Content-Security-Policy"), "\(response.status)")
      #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
      #expect(!policy.contains("unsafe"))
      #expect(response.header("X-Content-Type-Options") == "nosniff")
      #expect(response.header("Referrer-Policy") != nil)
      #expect(response.header("Cross-Origin-Opener-Policy") == "same-origin")
    }
  }

  @Test func `only over HTTPS a browser is told to come back that way`() throws {
    for response in try answers(isSecure: true) {
      #expect(response.header("Strict-Transport-Security") != nil, "\(response.status)")
    }
    for response in try answers(isSecure: false) {
      #expect(response.header("Strict-Transport-Security") == nil, "\(response.status)")
    }
  }
}
