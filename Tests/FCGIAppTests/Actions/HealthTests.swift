import Testing
import Web

@testable import FCGIApp

@Suite struct HealthTests {
  @Test(arguments: [("/livez", "alive\n"), ("/readyz", "ready\n"), ("/health", "OK")])
  func `a healthy responder says so in plain text that nobody keeps`(
    path: String, body: String
  ) throws {
    let response = try TestSite().browser().get(path)
    #expect(response.status == .ok)
    #expect(response.text == body)
    #expect(response.header("Content-Type") == "text/plain; charset=utf-8")
    #expect(response.header("Cache-Control") == "no-store")
    #expect(response.cookies.isEmpty)
  }
}
