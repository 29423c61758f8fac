public import Model

/// A person's word that an app may act for them, to be exchanged for a session (RFC 6749, section 4.1).
public struct AuthorizationCode: Sendable {
  /// In seconds: 10 minutes.
  public static let lifetime: Int64 = 600

  /// SHA-256 of the code.
  public let hash: [UInt8]
  public let client: ID<Client>
  public let account: ID<Account>
  public let redirectURI: RedirectURI
  public let scopes: Scopes
  public let challenge: CodeChallenge

  public init(
    hash: [UInt8], client: ID<Client>, account: ID<Account>, redirectURI: RedirectURI,
    scopes: Scopes, challenge: CodeChallenge
  ) {
    self.hash = hash
    self.client = client
    self.account = account
    self.redirectURI = redirectURI
    self.scopes = scopes
    self.challenge = challenge
  }
}

/// What an app brings to have a code exchanged.
public struct CodeExchange: Sendable {
  /// SHA-256 of the code.
  public let hash: [UInt8]
  public let client: ID<Client>
  /// Nil if the app does not repeat it (OAuth 2.1 has it no more); one that it repeats has to be right.
  public let redirectURI: String?
  /// What the app's verifier comes to.
  public let challenge: CodeChallenge

  public init(hash: [UInt8], client: ID<Client>, redirectURI: String?, challenge: CodeChallenge) {
    self.hash = hash
    self.client = client
    self.redirectURI = redirectURI
    self.challenge = challenge
  }
}
