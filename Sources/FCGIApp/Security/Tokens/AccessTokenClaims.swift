import Model

/// What an access token says (RFC 7519). For other services to read; here, its bearer may do what the session may
/// too.
struct AccessTokenClaims: Codable, Equatable, Sendable {
  let issuer: String
  /// The account's id.
  let subject: String
  let username: String
  /// In seconds since 1970.
  let issuedAt: Int64
  /// In seconds since 1970; from then on the token counts for nothing.
  let expiresAt: Int64
  let session: ID<Session>
  let scope: String
  /// Nil unless an app acts for the person.
  let clientID: String?

  enum CodingKeys: String, CodingKey {
    case issuer = "iss"
    case subject = "sub"
    case username
    case issuedAt = "iat"
    case expiresAt = "exp"
    case session = "sid"
    case scope
    case clientID = "client_id"
  }

  /// Whether it speaks for this account.
  func isAbout(_ account: Account) -> Bool { subject == "\(account.id)" }
}
