import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct KeySetShowTests {
  private let site: TestSite

  init() throws {
    site = try TestSite()
    try site.makeSigningKey()
  }

  private func keys() throws -> [[String: String]] {
    let response = site.browser().get("/.well-known/jwks.json")
    #expect(response.status == .ok)
    let keys = try #require(try response.json()["keys"]?.array)
    return keys.map { $0.object?.compactMapValues(\.string) ?? [:] }
  }

  @Test func `the public half of the key is there for everybody, and for caches`() throws {
    let response = site.browser().get("/.well-known/jwks.json")
    #expect(response.header("Cache-Control") == "public, max-age=300")
    #expect(response.header("Access-Control-Allow-Origin") == "*")
    let key = try #require(try keys().first)
    #expect(Set(key.keys) == ["kty", "use", "alg", "kid", "n", "e"])
    #expect(key["kid"] == (try site.signingKey().kid))
    #expect([key["kty"], key["use"], key["alg"], key["e"]] == ["RSA", "sig", "RS256", "AQAB"])
    #expect(key["n"]?.utf8.count == 342)
  }

  @Test func `a key that was rotated out stays as long as its tokens`() throws {
    let old = try site.signingKey().kid
    let new = try SigningKey.generate(at: site.clock.now.adding(seconds: 1))
    try site.app.store.rotate(
      to: new, tokenLifetime: AccessTokens.lifetime, at: site.clock.now)
    #expect(try keys().map { $0["kid"] } == [new.kid, old])
    site.clock.advance(seconds: AccessTokens.lifetime)
    #expect(try keys().map { $0["kid"] } == [new.kid])
  }

  @Test func `a site without a key has nothing to show`() throws {
    try site.change("DELETE FROM signing_keys")
    let response = site.browser().get("/.well-known/jwks.json")
    #expect(response.status == .serviceUnavailable)
    #expect(response.header("Cache-Control") == "no-store")
  }
}
