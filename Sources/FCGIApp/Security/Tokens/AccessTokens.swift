import Crypto
import Foundation
import Model
import Store

/// Access tokens: JSON Web Tokens (RFC 7519) by which programs say for whom they act.
struct AccessTokens {
  /// How long a token counts, in seconds: two days.
  static let lifetime: Int64 = 172_800

  let issuer: String
  let keyring: SigningKeyring
  let reader: Reader

  /// To be asked before a session begins for which there would be no token.
  /// - Throws: `SigningKeyring.Empty` if the site has no key.
  func requireKey() throws {
    _ = try keyring.current(reader)
  }

  /// - Parameters:
  ///   - session: what the token stands for, and dies with.
  ///   - clientID: of the app that acts for the person; nil for a script that knew the password.
  /// - Throws: `SigningKeyring.Empty` if the site has no key.
  func issue(
    for account: Account, session: ID<Session>, scopes: Scopes, clientID: String? = nil,
    at: Timestamp
  ) throws -> String {
    let signer = try keyring.current(reader)
    let issuedAt = at.milliseconds / 1000
    let claims = AccessTokenClaims(
      issuer: issuer, subject: "\(account.id)", username: account.handle.text,
      issuedAt: issuedAt, expiresAt: issuedAt + Self.lifetime, session: session,
      scope: scopes.text, clientID: clientID)
    return try CompactJWS.sign(claims, with: signer.key, kid: signer.kid)
  }

  /// What a token says, if it was signed here and has not expired; there is no leeway. Whether its session
  /// still lasts is another question.
  /// - Throws: `AccessTokenFault`, or `StoreError` if the database does not answer.
  func verify(_ token: String, at: Timestamp) throws -> AccessTokenClaims {
    let jws = try CompactJWS(token)
    guard let key = try keyring.key(kid: jws.kid, at: at, reader) else {
      throw AccessTokenFault.unknownKey
    }
    guard try key.isSignature(jws.signature, for: jws.signedBytes) else {
      throw AccessTokenFault.wrongSignature
    }
    guard let claims = try? JSONDecoder().decode(AccessTokenClaims.self, from: jws.payload),
      !claims.username.isEmpty
    else { throw AccessTokenFault.incomplete }
    guard claims.issuer == issuer else { throw AccessTokenFault.wrongIssuer }
    guard claims.expiresAt > at.milliseconds / 1000 else { throw AccessTokenFault.expired }
    return claims
  }
}
