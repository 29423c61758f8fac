public import Model

/// Where an app asks for a session, and the token with which it will renew it.
public struct AppDevice: Sendable {
  /// SHA-256 of the refresh token that only the app will know.
  public let refreshHash: [UInt8]
  public let device: String
  public let address: String

  public init(refreshHash: [UInt8], device: String, address: String) {
    self.refreshHash = refreshHash
    self.device = device
    self.address = address
  }
}

/// What an app was given: a session in somebody's name.
public struct AppGrant: Hashable, Sendable {
  public let session: ID<Session>
  public let account: ID<Account>
  public let scopes: Scopes

  public init(session: ID<Session>, account: ID<Account>, scopes: Scopes) {
    self.session = session
    self.account = account
    self.scopes = scopes
  }
}
