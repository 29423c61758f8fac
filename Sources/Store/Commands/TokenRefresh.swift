public import Model

/// What an app brings to have its session renewed.
public struct TokenRefresh: Sendable {
  /// SHA-256 of the refresh token.
  public let hash: [UInt8]
  public let client: ID<Client>
  /// SHA-256 of the refresh token that takes its place.
  public let successorHash: [UInt8]
  /// What the next access token shall allow; nil for all that the session does (RFC 6749, section 6).
  public let scopes: Scopes?

  public init(
    hash: [UInt8], client: ID<Client>, successorHash: [UInt8], scopes: Scopes? = nil
  ) {
    self.hash = hash
    self.client = client
    self.successorHash = successorHash
    self.scopes = scopes
  }
}
