import Model
import Testing

@testable import Store

@Suite struct SigningKeyTests {
  private let site: TestSite
  private let noon = TestSite.noon
  private let lifetime: Int64 = 100

  init() throws { site = try TestSite() }

  private func key(_ kid: String, _ at: Timestamp = TestSite.noon) -> SigningKey {
    SigningKey(kid: kid, privateKey: Array("secret of \(kid)".utf8), createdAt: at)
  }

  @Test func `a new site signs with nothing`() throws {
    #expect(try site.reader.currentSigningKey() == nil)
    #expect(try site.reader.signingKeys(at: noon).isEmpty)
  }

  @Test func `the first key stays when another comes first too`() throws {
    #expect(try site.store.beginSigning(with: key("first")))
    #expect(try !site.store.beginSigning(with: key("second")))
    let current = try #require(try site.reader.currentSigningKey())
    #expect(current.kid == "first" && current.privateKey == key("first").privateKey)
    #expect(try site.reader.signingKeys(at: noon).count == 1)
  }

  @Test func `a key that was rotated out verifies for as long as a token lives`() throws {
    _ = try site.store.beginSigning(with: key("old"))
    let hour = noon.adding(seconds: 3600)
    try site.store.rotate(to: key("new", hour), tokenLifetime: lifetime, at: hour)
    #expect(try site.reader.currentSigningKey()?.kid == "new")

    let end = hour.adding(seconds: lifetime)
    let before = Timestamp(milliseconds: end.milliseconds - 1)
    #expect(try site.reader.signingKeys(at: before).map(\.kid) == ["new", "old"])
    #expect(try site.reader.signingKey(kid: "old", at: before)?.expiresAt == end)
    #expect(try site.reader.signingKey(kid: "old", at: end) == nil)
    #expect(try site.reader.signingKeys(at: end).map(\.kid) == ["new"])

    try site.store.purge(at: end)
    #expect(try site.reader.signingKeys(at: noon).map(\.kid) == ["new"])
  }

  @Test func `a second rotation leaves the first one's end as it was`() throws {
    for second in 0..<3 {
      let at = noon.adding(seconds: Int64(second))
      try site.store.rotate(to: key("\(second)", at), tokenLifetime: lifetime, at: at)
    }
    let keys = try site.reader.signingKeys(at: noon)
    #expect(keys.map(\.kid) == ["2", "1", "0"])
    #expect(
      keys.map(\.expiresAt) == [
        nil, noon.adding(seconds: 2 + lifetime), noon.adding(seconds: 1 + lifetime),
      ])
  }

  @Test func `a rotation that fails leaves the key that signs`() throws {
    _ = try site.store.beginSigning(with: key("only"))
    #expect(throws: StoreError.self) {
      try site.store.rotate(to: key("only"), tokenLifetime: lifetime, at: noon)
    }
    #expect(try site.reader.currentSigningKey()?.kid == "only")
  }

  @Test func `a name that never was has no key`() throws {
    _ = try site.store.beginSigning(with: key("only"))
    #expect(try site.reader.signingKey(kid: "", at: noon) == nil)
    #expect(try site.reader.signingKey(kid: "ONLY", at: noon) == nil)
  }

  @Test func `a log line never holds a private key`() throws {
    let key = key("kid")
    var dumped = ""
    dump(key, to: &dumped)
    for text in ["\(key)", String(reflecting: [key]), "\(Optional(key) as Any)", dumped] {
      #expect(text.contains("kid") && !text.contains("115"), "\(text)")
    }
    _ = try site.store.beginSigning(with: key)
    try site.store.rotate(to: self.key("new"), tokenLifetime: lifetime, at: noon)
    #expect(try site.logText().isEmpty)
  }
}
