import Fuzz
import Testing
import Web

struct ProtectionTests {
  private func isOwn(_ headers: [(String, String)]) -> Bool {
    RequestOrigin.isSameOrigin(
      .made("POST", headers: headers),
      ownOrigins: ["https://martlet.example", "http://localhost:8080"])
  }

  @Test(arguments: [
    ("Sec-Fetch-Site", "same-origin"), ("Origin", "https://martlet.example"),
    ("Origin", "HTTPS://Martlet.Example"), ("Origin", "http://localhost:8080"),
    ("Referer", "https://martlet.example/write?x=1"), ("Referer", "https://martlet.example"),
  ])
  func `a page of this site may change things`(header: String, value: String) {
    #expect(isOwn([(header, value)]))
  }

  @Test(arguments: [
    ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Site", "none"),
    ("Sec-Fetch-Site", ""), ("Origin", "null"), ("Origin", "https://evil.example"),
    ("Origin", "http://martlet.example"), ("Origin", "https://martlet.example.evil.example"),
    ("Origin", "https://martlet.example:444"), ("Origin", ""),
    ("Referer", "https://evil.example/https://martlet.example/"),
    ("Referer", "https://martlet.example@evil.example/"),
    ("Referer", "https://martlet.example\\@evil.example/extra"),
    ("Referer", "https://martlet.example.evil.example"), ("Referer", "martlet.example"),
    ("Referer", "https:martlet.example"), ("Referer", ""), ("X-Other", "same-origin"),
  ])
  func `another site may not, nor who does not say`(header: String, value: String) {
    #expect(!isOwn([(header, value)]))
  }

  @Test func `the stronger word decides`() {
    let own = "https://martlet.example"
    #expect(!isOwn([("Sec-Fetch-Site", "cross-site"), ("Origin", own)]))
    #expect(!isOwn([("Origin", "https://evil.example"), ("Referer", own + "/")]))
    #expect(!isOwn([("Origin", own), ("Origin", "https://evil.example")]))
    #expect(!isOwn([("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Site", "cross-site")]))
  }

  @Test func `a token matches itself alone`() {
    let token = CSRFToken("c0ffee")
    #expect(token.matches("c0ffee"))
    for other in ["c0ffef", "d0ffee", "c0ffe", "c0ffee0", "C0FFEE", "", nil] {
      #expect(!token.matches(other))
    }
    #expect(!CSRFToken("").matches(""))
  }

  @Test(arguments: [
    "/", "/settings", "/search?q=a//b&next=https://x.example", "/@ada/posts/1#latest", "/a%20b",
    "/@zoë", "/a:b",
  ])
  func `a path of this site is kept as it is`(path: String) {
    #expect(LocalPath(path)?.text == path)
  }

  @Test(arguments: [
    "", "settings", "https://evil.example", "https:evil.example", "javascript:alert(1)",
    "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "/a\\b",
    "/\t/evil.example", "\t//evil.example", "/\n/evil.example", "/\r\n/evil.example", " /a",
    "/%09/evil.example", "/%0a/evil.example", "/%2f/evil.example", "/%5cevil.example", "/%00",
    "/%7f", "/a/..//evil.example", "/.//evil.example", "/%2e//evil.example", "/a\0", "/a?b\r\nX: y",
    "/%", "/%ff", "/" + String(repeating: "a", count: 4096),
  ])
  func `what could lead elsewhere is refused`(path: String) {
    #expect(LocalPath(path) == nil)
  }

  @Test func `no path that passes leaves this site`() {
    var random = SeededGenerator(seed: 9)
    let valid = Array("/settings/profile?next=/@ada%20b".utf8)
    for _ in 0..<20_000 {
      let text = String(decoding: random.mutated(valid), as: UTF8.self)
      guard let path = LocalPath(text),
        let location = Response.redirect(to: path).header("Location")
      else { continue }
      #expect(location.utf8.first == UInt8(ascii: "/"))
      #expect(!location.hasPrefix("//"))
      #expect(location.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") })
    }
  }
}
