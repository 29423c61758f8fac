import Markup
import Testing
import Web

@testable import FCGIApp

@Suite struct PostCreateTests {
  private let site: TestSite
  private let browser: Browser

  init() throws {
    site = try TestSite {
      $0.postMaxLength = 20
      $0.postsPerMinute = 3
    }
    browser = try site.joined(.ada)
  }

  private func post(_ text: String) throws -> Response {
    try browser.submit("/posts", on: "/", ["text": text])
  }

  @Test(arguments: ["hello", "<script>alert(1)", "'; DROP TABLE posts", "你好 🐦"])
  func `what was written can be read by everybody`(text: String) throws {
    #expect(try post(text).location == "/")
    #expect(try site.browser().get("/").posts() == [text])
    #expect(try site.browser().get("/@ada").posts() == [text])
  }

  @Test(arguments: ["", " \r\n ", "a\u{8}b", "123456789012345678901"])
  func `what cannot be posted comes back to be mended`(text: String) throws {
    let response = try post(text)
    #expect(response.status == .unprocessableContent)
    #expect(try response.faultyFields() == ["text"])
    let draft = try response.markup().forms.first { $0.action == "/posts" }?["text"]
    #expect(draft == text.replacing("\r\n", with: "\n").replacing("\u{8}", with: "\u{FFFD}"))
    #expect(try site.browser().get("/").posts().isEmpty)
  }

  @Test func `nobody posts faster than the site allows`() throws {
    for number in 1...3 { #expect(try post("\(number)").status == .seeOther) }
    let fourth = try post("4")
    #expect(fourth.status == .tooManyRequests)
    #expect(fourth.header("Retry-After") == "60")
    #expect(try fourth.faultyFields() == ["text"])
    #expect(try fourth.markup().forms.first { $0.action == "/posts" }?["text"] == "4")
    let grace = try site.joined(.grace)
    #expect(try grace.submit("/posts", on: "/", ["text": "hi"]).status == .seeOther)
    site.clock.advance(seconds: 60)
    #expect(try post("4").status == .seeOther)
  }

  @Test func `a stranger cannot post`() throws {
    let stranger = site.browser()
    let token = try stranger.token()
    let response = stranger.post("/posts", [("csrf", token), ("text", "hello")])
    #expect(response.status == .unauthorized)
    #expect(try stranger.get("/").posts().isEmpty)
  }

  @Test func `a multipart form is a form too`() throws {
    let token = try browser.token()
    let body = [("csrf", token), ("text", "from a phone")].map {
      "--x\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n"
    }
    let response = browser.send(
      "POST", "/posts", type: "multipart/form-data; boundary=x",
      body: Array((body.joined() + "--x--\r\n").utf8), headers: Browser.sameOrigin)
    #expect(response.status == .seeOther)
    #expect(try browser.get("/").posts() == ["from a phone"])
  }
}
