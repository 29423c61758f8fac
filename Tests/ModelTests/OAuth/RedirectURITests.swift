import Model
import Testing

struct RedirectURITests {
  @Test(arguments: [
    "https://app.example", "https://app.example/back", "https://app.example:8443/back?from=martlet",
    "https://192.0.2.1/", "https://[2001:db8::1]/back", "http://127.0.0.1/back",
    "http://127.0.0.1:51004/back", "http://[::1]:7/", "http://localhost:8000",
    "com.example.reader:/back", "com.example.reader://back", "reader://app.example/back",
    "oauth2redirect://com.example.reader/", "urn:ietf:wg:oauth:2.0:oob",
  ])
  func `an app may be sent back here`(text: String) {
    #expect(RedirectURI(text)?.text == text)
  }

  @Test(arguments: [
    "", "/back", "app.example/back", "//app.example/back", "https:", "https:/app.example/",
    "https:///back", "https://", "http://app.example/back", "http://127.0.0.2/",
    "http://localhost.evil.example/",
    "http://127.0.0.1@evil.example/", "https://ada:secret@app.example/", "https://app.example/#top",
    "https://app.example/a b", "https://app.example/\u{E9}", "https://app.example/\n",
    "https://app.example:0/", "https://app.example:65536/", "https://app.example:/",
    "https://app.example:+80/", "https://[app.example]/", "https://[::1/", "https://app_example/;",
    "HTTPS://app.example/", "reader:/back", "reader://back", "reader:back",
    "javascript:alert(1)", "javascript://app.example/%0Aalert(1)", "data:text/html,hello",
    "file:///etc/passwd", "file://a.example/x", "intent://a.example/", "mailto:ada@example.org",
    "urn:ietf:wg:oauth:2.0:oob:auto", "https://app.example/\"", "https://app.example/\\",
  ])
  func `and not here`(text: String) {
    #expect(RedirectURI(text) == nil)
  }

  @Test func `an address has a limit`() {
    let stem = "https://app.example/"
    let longest = stem + String(repeating: "x", count: RedirectURI.limit - stem.utf8.count)
    #expect(RedirectURI(longest) != nil)
    #expect(RedirectURI(longest + "x") == nil)
  }

  private func admits(_ registered: String, _ asked: String) throws -> Bool {
    try #require(RedirectURI(registered)).admits(try #require(RedirectURI(asked)))
  }

  @Test(arguments: [
    ("https://app.example/back", "https://app.example/back"),
    ("http://127.0.0.1/back", "http://127.0.0.1:51004/back"),
    ("http://127.0.0.1:1/back?x=1", "http://127.0.0.1/back?x=1"),
    ("http://[::1]/", "http://[::1]:9/"),
  ])
  func `the same address is admitted, and another port of this device`(
    registered: String, asked: String
  ) throws {
    #expect(try admits(registered, asked))
  }

  @Test(arguments: [
    ("https://app.example/back", "https://app.example/back/"),
    ("https://app.example/back", "https://app.example/back?x=1"),
    ("https://app.example/", "https://app.example:8443/"),
    ("https://app.example/", "https://APP.example/"),
    ("http://127.0.0.1/back", "http://127.0.0.1:9/other"),
    ("http://127.0.0.1/back", "http://localhost/back"),
    ("http://localhost/back", "https://localhost/back"),
    ("com.example.reader:/back", "com.example.reader:/back2"),
  ])
  func `no other address is`(registered: String, asked: String) throws {
    #expect(try !admits(registered, asked))
  }
}
