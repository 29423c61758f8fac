import Testing
import Web

@testable import FCGIApp

@Suite struct SecurityTextTests {
  private let path = "/.well-known/security.txt"

  @Test func `whoever finds a hole learns whom to tell`() throws {
    let site = try TestSite {
      $0.securityContact = "mailto:security@martlet.example"
      $0.baseURL = "https://martlet.example"
    }
    let answer = site.browser().get(path)
    #expect(answer.header("Content-Type") == "text/plain; charset=utf-8")
    // 180 days after 2026-03-15.
    #expect(
      answer.text == """
        Contact: mailto:security@martlet.example
        Expires: 2026-09-11T12:00:00Z
        Canonical: https://martlet.example/.well-known/security.txt

        """)
  }

  @Test func `where nobody wants to be told, there is nothing`() throws {
    #expect(try TestSite().browser().get(path).status == .notFound)
  }
}
