import Testing
import Web

@testable import FCGIApp

@Suite struct IdenticonTests {
  private let site: TestSite

  init() throws { site = try TestSite() }

  @Test func `it is a picture for good, of whoever has the handle or nobody`() throws {
    _ = try site.joined(.ada)
    for handle in ["ada", "nobody"] {
      let response = site.browser().get("/identicon/\(handle).svg")
      #expect(response.status == .ok)
      #expect(response.header("Content-Type") == "image/svg+xml")
      #expect(response.header("Cache-Control") == "public, max-age=31536000, immutable")
      #expect(response.cookies.isEmpty)
    }
  }

  @Test(arguments: ["ada", "ada.png", ".svg", "a%20b.svg", "%3Cscript%3E.svg", "ada.svg.svg"])
  func `nothing else is one`(file: String) {
    #expect(site.browser().get("/identicon/\(file)").status == .notFound)
  }

  @Test func `it stands beside whoever posts`() throws {
    let ada = try site.joined(.ada)
    try ada.submit("/posts", on: "/", ["text": "hello"])
    let page = site.browser().get("/").text
    #expect(page.contains(#"<img class="avatar" src="/identicon/ada.svg""#))
  }
}
