import Crypto
import Model
import Store
import Testing

@testable import FCGIApp

@Suite struct SigningKeyringTests {
  private let site: TestSite

  init() throws {
    site = try TestSite()
    try site.makeSigningKey()
    _ = try site.joined(.ada)
  }

  private func rotate() throws {
    let key = try SigningKey.generate(at: site.clock.now)
    try site.app.store.rotate(
      to: key, tokenLifetime: AccessTokens.lifetime, at: site.clock.now)
  }

  @Test func `a rotation is seen at once, and old tokens still count`() throws {
    let old = try site.token(for: .ada)
    try rotate()
    let new = try site.token(for: .ada)
    #expect(old.split(separator: ".")[0] != new.split(separator: ".")[0])
    for token in [old, new] { #expect(try site.viewer(bearing: token) != nil) }
  }

  @Test func `a responder that starts after a rotation knows both keys`() throws {
    let old = try site.token(for: .ada)
    try rotate()
    let new = try site.token(for: .ada)
    try site.changeResponder()
    for token in [old, new] { #expect(try site.viewer(bearing: token) != nil) }
  }

  @Test func `a key in the database that is none is a fault of the database`() throws {
    try site.change("UPDATE signing_keys SET private_key = x'00'")
    #expect(throws: StoreError.self) { try site.app.keyring.current(site.reader) }
  }
}
