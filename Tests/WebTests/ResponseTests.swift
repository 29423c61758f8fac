import Testing
import Web

struct ResponseTests {
  private func text(_ response: Response, omittingBody: Bool = false) -> String {
    String(decoding: response.serialized(omittingBody: omittingBody), as: UTF8.self)
  }

  @Test func `a response is written as a CGI program writes it`() {
    var response = Response(contentType: "text/plain", body: Array("hello".utf8))
    response.set("cache-control", "no-store")
    #expect(
      text(response)
        == "Status: 200 OK\r\nContent-Type: text/plain\r\nCache-Control: no-store\r\n"
        + "Content-Length: 5\r\n\r\nhello")
  }

  @Test func `HEAD has the headers of GET alone`() {
    let response = Response(contentType: "text/plain", body: Array("hello".utf8))
    #expect(text(response) == text(response, omittingBody: true) + "hello")
  }

  @Test(arguments: [Status.noContent, .notModified])
  func `204 and 304 have neither body nor length`(status: Status) {
    var response = Response(status: status)
    response.body = Array("ignored".utf8)
    #expect(text(response) == "Status: \(status.code) \(status.reason)\r\n\r\n")
  }

  @Test func `an empty body has its length`() {
    #expect(text(Response(status: .created)).contains("\r\nContent-Length: 0\r\n"))
  }

  @Test(arguments: ["a\r\nSet-Cookie: x=1", "a\nb", "a\rb", "a\0b", "\r\n\r\n<script>"])
  func `a value cannot end its header`(value: String) {
    var response = Response(status: .ok)
    response.set("X-One", value)
    response.append("X-Two", value)
    let lines = text(response).components("\r\n")
    #expect(lines.count == 6)
    #expect(!text(response).unicodeScalars.contains("\0"))
    #expect(lines.allSatisfy { !$0.utf8.contains(10) && !$0.utf8.contains(13) })
  }

  @Test(arguments: [
    "Connection", "transfer-encoding", "Keep-Alive", "TE", "Trailer", "UPGRADE", "Content-Length",
    "status", "", "Bad Name", "X:Y", "X\r\nY", "Naïve", "X\0",
  ])
  func `names that are not the application's are refused`(name: String) {
    var response = Response(status: .ok)
    let before = text(response)
    let isSet = response.set(name, "x")
    let isAppended = response.append(name, "x")
    #expect(!isSet && !isAppended)
    #expect(text(response) == before)
  }

  @Test func `set replaces under any spelling and append adds`() {
    var response = Response(contentType: "text/plain", body: [])
    response.set("CONTENT-type", "text/html")
    response.append("Set-Cookie", "a=1")
    response.append("set-cookie", "b=2")
    response.set("etag", "\"1\"")
    response.set("www-authenticate", "Bearer")
    #expect(
      response.headers.map(\.name) == [
        "Content-Type", "Set-Cookie", "Set-Cookie", "ETag", "WWW-Authenticate",
      ])
    #expect(response.header("content-type") == "text/html")
  }

  @Test func `a redirect names its target in characters that a URI has`() {
    let response = Response.redirect(to: "/@zoë?q=a b\r\nX: y")
    #expect(response.status == .seeOther)
    #expect(response.header("Location") == "/@zo%C3%AB?q=a%20b%0D%0AX:%20y")
    #expect(Response.redirect(to: "/a%20b", status: .found).header("Location") == "/a%20b")
  }

  @Test func `security headers do not override the page's own`() {
    var response = Response(contentType: "image/png", body: [])
    response.set("Content-Security-Policy", "sandbox")
    response.add(SecurityHeaders.secure)
    #expect(text(response).ranges(of: "Content-Security-Policy:").count == 1)
    #expect(response.header("Content-Security-Policy") == "sandbox")
    #expect(response.header("X-Content-Type-Options") == "nosniff")
    #expect(response.header("Strict-Transport-Security") != nil)
  }

  @Test func `a plain connection is not told to use TLS`() {
    var response = Response(status: .ok)
    response.add(SecurityHeaders.plain)
    #expect(response.header("Strict-Transport-Security") == nil)
    let policy = response.header("Content-Security-Policy")
    #expect(policy?.hasPrefix("default-src 'none'; ") == true)
    #expect(policy?.contains("unsafe") == false)
  }

  @Test func `a problem is JSON and keeps the inside inside`() {
    let error = HTTPError(
      status: .serviceUnavailable, code: "unavailable", publicText: "Say \"please\".",
      cause: "secret", headers: [("Retry-After", "3")], field: "text")
    let response = Response.problem(error)
    #expect(response.header("Retry-After") == "3")
    #expect(
      String(decoding: response.body, as: UTF8.self)
        == #"{"error":"unavailable","error_description":"Say \"please\".","field":"text"}"#)
    #expect(!text(response).contains("secret"))
  }

  @Test func `errors carry the headers that their status needs`() {
    #expect(
      Response.problem(.methodNotAllowed(allow: [.get, .head])).header("Allow") == "GET, HEAD")
    #expect(Response.problem(.tooManyRequests(retryAfter: 7)).header("Retry-After") == "7")
    #expect(Response.problem(.serviceUnavailable(retryAfter: 2)).header("Retry-After") == "2")
    #expect(Response.problem(.unauthorized()).header("WWW-Authenticate") == "Bearer")
    #expect(!text(.problem(.internal(cause: "disk on fire"))).contains("fire"))
  }
}

extension String {
  /// Split at each CRLF, which Swift sees as one character.
  fileprivate func components(_ separator: Character) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
