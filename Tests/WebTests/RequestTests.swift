import Testing
import Web

struct RequestTests {
  @Test func `a path is decoded and its query is kept apart`() {
    let request = Request.made("GET", "/@zo%C3%AB/caf%c3%a9?q=a%20b?c")
    #expect(request.path == "/@zoë/café")
    #expect(request.rawPath == "/@zo%C3%AB/caf%c3%a9")
    #expect(request.queryString == "q=a%20b?c")
    #expect(!request.isMalformed)
  }

  @Test(arguments: [
    "", "*", "relative", "http://evil.example/", "/a%00b", "/a\0b", "/%2e%2e%2fetc", "/a%2Fb", "/%",
    "/%4", "/%zz", "/%ff", "/%c0%ae%c0%ae/", "/%e0%80%af", "/%ed%a0%80", "/%f5%80%80%80", "/a#b",
  ])
  func `a path with a trick in it is malformed and leads nowhere`(target: String) throws {
    let request = Request.made("GET", target)
    #expect(request.isMalformed)
    #expect(request.path.isEmpty)
  }

  @Test(arguments: ["//admin", "/x/../admin", "/./admin", "/%2e%2e/admin", "/x/%2E/admin"])
  func `dot segments and doubled slashes are not tidied up`(target: String) throws {
    let router = try Router([(method: .get, pattern: "/admin", endpoint: "admin")])
    guard case .notFound = router.match(.get, Request.made("GET", target).path) else {
      Issue.record("\(target) reached the endpoint")
      return
    }
  }

  @Test func `an unknown method is none`() {
    #expect(Request.made("GET").method == .get)
    #expect(Request.made("BREW").method == nil)
    #expect(Request.made("get").method == nil)
    #expect(Request.made("HEAD").isHead)
  }

  @Test func `a header is found under any spelling`() {
    let request = Request.made(
      type: "text/plain; charset=utf-8", headers: [("If-None-Match", "\"a\"")])
    #expect(request.header("If-None-Match") == "\"a\"")
    #expect(request.header("if-none-match") == "\"a\"")
    #expect(request.header("Content-Type") == "text/plain; charset=utf-8")
    #expect(request.header("If-Match") == nil)
  }

  @Test func `a header sent twice cannot hide behind its first line`() {
    let request = Request.made(headers: [("Origin", "https://a.example"), ("Origin", "https://b")])
    #expect(request.header("Origin") == "https://a.example, https://b")
  }

  @Test func `cookies of several lines count as one`() {
    let request = Request.made(headers: [("Cookie", "a=1"), ("Cookie", "b=2; a=3")])
    #expect(request.cookies.value("b") == "2")
    #expect(request.cookies.isDuplicated("a"))
    #expect(request.cookies.value("a") == nil)
  }

  @Test func `the server's variables are told`() {
    let request = Request(
      parameters: CGIVariables([
        ("HTTPS", "on"), ("REMOTE_ADDR", "::1"), ("HTTP_HOST", "martlet.example"),
        ("REQUEST_ID", "f00"),
      ]), body: .success([]))
    #expect(request.isSecure)
    #expect(request.remoteAddress == "::1")
    #expect(request.host == "martlet.example")
    #expect(request.requestID == "f00")
    #expect(!Request.made().isSecure)
  }

  @Test(arguments: [
    ("application/json", true),
    ("application/json, text/html", false),
    ("application/json, text/html;q=0.9", true),
    ("text/html, application/json;q=0.9", false),
    ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", false),
    ("*/*", false),
    ("application/*", true),
    ("application/*;q=0.1, text/html;q=0.2", false),
    ("application/json;q=0", false),
    ("*/*, text/html;q=0", true),
    ("APPLICATION/JSON ; Q=1.0 , text/html ; q=0.999", true),
    ("application/json;q=2", false),
    ("application/json;q=", false),
    ("application/json;q=0.9999", false),
    ("application/json;version=1;q=0.5, text/html;q=0.4", true),
    ("", false), (",,;;,", false), ("/", false), ("*", false),
  ])
  func `JSON is preferred by who says so`(accept: String, isPreferred: Bool) {
    #expect(Request.made(headers: [("Accept", accept)]).prefersJSON == isPreferred)
  }

  @Test func `no Accept header gets the page`() { #expect(!Request.made().prefersJSON) }
}
