import Crypto
import Foundation
import Model
import Store
import Testing

@testable import FCGIApp

/// Tokens by themselves: what is signed, and that nothing else passes.
@Suite struct AccessTokenTests {
  private let site: TestSite
  private let ada: Account
  private let tokens: AccessTokens

  init() throws {
    site = try TestSite()
    try site.makeSigningKey()
    _ = try site.joined(.ada)
    ada = try #require(try site.account(.ada))
    tokens = AccessTokens(
      issuer: site.app.configuration.origin, keyring: site.app.keyring, reader: site.reader)
  }

  private func token(scopes: Scopes = .all, clientID: String? = nil) throws -> String {
    try tokens.issue(
      for: ada, session: ID(7), scopes: scopes, clientID: clientID, at: site.clock.now)
  }

  private func part(_ number: Int, of token: String) throws -> String {
    let part = token.split(separator: ".")[number]
    return String(decoding: try #require(Base64URL.decode(part)), as: UTF8.self)
  }

  /// Signed with the site's own key, whatever it says.
  private func signed(_ claims: String, header: String? = nil) throws -> String {
    let signer = try site.signingKey()
    let header = header ?? #"{"alg":"RS256","kid":"\#(signer.kid)"}"#
    return try forged(header, claims, by: signer.key)
  }

  private func forged(_ header: String, _ claims: String, by key: RSAKey) throws -> String {
    let parts = [header, claims].map { Base64URL.encode(Array($0.utf8)) }
    let input = parts.joined(separator: ".")
    return "\(input).\(Base64URL.encode(try key.signature(for: Array(input.utf8))))"
  }

  private func refusal(_ token: String) -> AccessTokenFault? {
    do {
      _ = try tokens.verify(token, at: site.clock.now)
      Issue.record("was accepted: \(token)")
      return nil
    } catch {
      return error as? AccessTokenFault
    }
  }

  @Test func `a token says what other services need to know`() throws {
    let token = try token(scopes: [.read, .post], clientID: "app-1")
    let kid = try site.signingKey().kid
    #expect(try part(0, of: token) == #"{"alg":"RS256","kid":"\#(kid)","typ":"JWT"}"#)
    #expect(
      try part(1, of: token) == """
        {"client_id":"app-1","exp":1773748805,"iat":1773576005,"iss":"http://127.0.0.1:8080",\
        "scope":"read post","sid":7,"sub":"\(ada.id)","username":"ada"}
        """)
  }

  @Test func `what was signed is read back`() throws {
    let claims = try tokens.verify(try token(), at: site.clock.now)
    #expect(claims.isAbout(ada))
    #expect(claims.session == ID(7))
    #expect(claims.scope == "read post account moderate")
    #expect(claims.clientID == nil)
  }

  @Test func `a token counts for two days and not a second more`() throws {
    let token = try token()
    site.clock.advance(seconds: AccessTokens.lifetime - 1)
    #expect(try tokens.verify(token, at: site.clock.now).username == "ada")
    site.clock.advance(seconds: 1)
    #expect(refusal(token) == .expired)
  }

  @Test(arguments: [
    "", ".", "..", "...", "a.b", "a.b.c", "a.b.c.d", "e30.e30.", "e30.e30.e30", "é.é.é",
    "e30=.e30=.e30=", "bnVsbA.bnVsbA.bnVsbA", String(repeating: "A", count: 5000),
    String(repeating: ".", count: 5000),
  ])
  func `what is no token is refused`(text: String) {
    #expect(refusal(text) == .malformed)
  }

  @Test func `a token with padding, blanks or a longer size is refused`() throws {
    let token = try token()
    for wrong in ["\(token)=", " \(token)", "\(token) ", "\(token)\n"] {
      #expect(refusal(wrong) == .malformed)
    }
    let long = try signed(#"{"filler":"\#(String(repeating: "x", count: 4096))"}"#)
    #expect(refusal(long) == .malformed)
  }

  @Test(arguments: ["none", "None", "HS256", "RS384", "PS256", "rs256", ""])
  func `another algorithm is refused, however it is signed`(algorithm: String) throws {
    let signer = try site.signingKey()
    let header = #"{"alg":"\#(algorithm)","kid":"\#(signer.kid)"}"#
    let claims = try part(1, of: token())
    #expect(refusal(try signed(claims, header: header)) == .wrongAlgorithm)
    let unsigned = [header, claims].map { Base64URL.encode(Array($0.utf8)) }
    #expect(refusal(unsigned.joined(separator: ".") + ".") == .wrongAlgorithm)
  }

  /// The classic: whoever knows the public key signs with it as if it were a shared secret.
  @Test func `a code made with the public key is no signature`() throws {
    let signer = try site.signingKey()
    let hmac = try HMACSHA256(key: signer.key.modulus)
    for algorithm in ["HS256", "RS256"] {
      let header = #"{"alg":"\#(algorithm)","kid":"\#(signer.kid)"}"#
      let input = [header, try part(1, of: token())].map { Base64URL.encode(Array($0.utf8)) }
        .joined(separator: ".")
      let code = Base64URL.encode(try hmac.code(for: Array(input.utf8)))
      #expect([.wrongAlgorithm, .wrongSignature].contains(refusal("\(input).\(code)")))
    }
  }

  @Test func `a header must name a key of ours and ask for nothing that we do not know`() throws {
    let kid = try site.signingKey().kid
    let claims = try part(1, of: token())
    let wrong: [(String, AccessTokenFault)] = [
      (#"{"alg":"RS256"}"#, .malformed),
      (#"{"alg":"RS256","kid":7}"#, .malformed),
      (#"{"kid":"\#(kid)"}"#, .malformed),
      (#"{"alg":"RS256","kid":"\#(kid)","crit":["b64"],"b64":false}"#, .malformed),
      (#"["RS256"]"#, .malformed),
      (#"{"alg":"RS256","kid":""}"#, .unknownKey),
      (#"{"alg":"RS256","kid":"' OR 1 --"}"#, .unknownKey),
    ]
    for (header, fault) in wrong {
      #expect(refusal(try signed(claims, header: header)) == fault, "\(header)")
    }
    let typed = #"{"alg":"RS256","kid":"\#(kid)","typ":"at+jwt"}"#
    let token = try signed(claims, header: typed)
    #expect(try tokens.verify(token, at: site.clock.now).username == "ada")
  }

  @Test func `another key's signature is refused, under its own name and under ours`() throws {
    let stranger = try RSAKey.generate()
    let claims = try part(1, of: token())
    let ours = #"{"alg":"RS256","kid":"\#(try site.signingKey().kid)"}"#
    #expect(refusal(try forged(ours, claims, by: stranger)) == .wrongSignature)
    let theirs = try SigningKey(stranger, at: site.clock.now).kid
    let header = #"{"alg":"RS256","kid":"\#(theirs)"}"#
    #expect(refusal(try forged(header, claims, by: stranger)) == .unknownKey)
  }

  @Test(arguments: ["iss", "sub", "username", "iat", "exp", "sid", "scope"])
  func `a token that lacks a claim is refused, even if we signed it`(claim: String) throws {
    let json = Data(try part(1, of: token()).utf8)
    var claims = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    claims[claim] = nil
    let rest = try JSONSerialization.data(withJSONObject: claims)
    #expect(refusal(try signed(String(decoding: rest, as: UTF8.self))) == .incomplete)
  }

  @Test func `claims of the wrong kind are refused`() throws {
    let claims = try part(1, of: token())
    let wrong: [(String, String)] = [
      (#""username":"ada""#, #""username":"""#), (#""username":"ada""#, #""username":null"#),
      (#""exp":1773748805"#, #""exp":"1773748805""#), (#""exp":1773748805"#, #""exp":1e999"#),
      (#""sid":7"#, #""sid":7.5"#), (#""sid":7"#, #""sid":99999999999999999999"#),
    ]
    for (right, wrong) in wrong {
      #expect(refusal(try signed(claims.replacing(right, with: wrong))) == .incomplete, "\(wrong)")
    }
    let forever = claims.replacing("1773748805", with: "\(Int64.max)")
    #expect(try tokens.verify(try signed(forever), at: site.clock.now).expiresAt == .max)
  }

  @Test func `another site's token is refused`() throws {
    let elsewhere = try part(1, of: token()).replacing("http://", with: "https://")
    #expect(refusal(try signed(elsewhere)) == .wrongIssuer)
  }

  @Test func `no changed token is accepted, and none does harm`() throws {
    let token = Array(try token().utf8)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      var changed = token
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let index = Int.random(in: 0..<changed.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: changed[index] = .random(in: 0...255, using: &generator)
        case 1: changed.remove(at: index)
        case 2: changed.insert(changed[index], at: index)
        default: changed.swapAt(index, changed.count - 1)
        }
      }
      guard changed != token else { continue }
      #expect(refusal(String(decoding: changed, as: UTF8.self)) != nil)
    }
  }
}
