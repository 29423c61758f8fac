import Testing
import Web

@testable import FCGIApp

@Suite struct CrossOriginTests {
  private let app = [(name: "Origin", value: "https://app.example")]

  @Test func `any site's page may call, and read what it needs`() throws {
    let response = try TestSite().browser().get("/health", app)
    #expect(response.header("Access-Control-Allow-Origin") == "*")
    #expect(response.header("Access-Control-Expose-Headers")?.contains("Link") == true)
    #expect(response.header("Access-Control-Allow-Credentials") == nil)
  }

  @Test func `a browser is told what a page may send`() throws {
    let browser = try TestSite().browser()
    let preflight = browser.send(
      "OPTIONS", "/health", headers: app + [("Access-Control-Request-Method", "GET")])
    #expect(preflight.status == .noContent)
    #expect(preflight.header("Access-Control-Allow-Methods") == "GET, HEAD, OPTIONS")
    #expect(preflight.header("Access-Control-Allow-Headers")?.contains("Authorization") == true)
  }

  @Test func `errors can be read too`() throws {
    let browser = try TestSite().browser()
    for target in ["/api/nowhere", "/health"] {
      let response = browser.send("POST", target, headers: app)
      #expect(response.status.code >= 400)
      #expect(response.header("Access-Control-Allow-Origin") == "*")
      #expect(response.header("Content-Type") == "application/json")
    }
  }

  @Test func `where the operator names origins, others get nothing`() throws {
    let site = try TestSite {
      $0.corsOrigins = OriginList(["https://app.example", "https://two.example"])
    }
    let known = site.browser().get("/health", app)
    #expect(known.header("Access-Control-Allow-Origin") == "https://app.example")
    #expect(known.header("Vary")?.contains("Origin") == true)
    let stranger = site.browser().get("/health", [("Origin", "https://evil.example")])
    #expect(stranger.header("Access-Control-Allow-Origin") == nil)
    #expect(stranger.header("Vary")?.contains("Origin") == true)
    let none = try TestSite { $0.corsOrigins = OriginList([]) }.browser().get("/health", app)
    #expect(none.header("Access-Control-Allow-Origin") == nil)
  }

  @Test func `pages are nobody else's to read`() throws {
    let response = try TestSite().browser().get("/", app)
    #expect(response.header("Access-Control-Allow-Origin") == nil)
    #expect(response.header("Cross-Origin-Resource-Policy") == "same-origin")
  }
}
