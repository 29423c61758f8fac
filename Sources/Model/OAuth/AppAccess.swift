/// What somebody has let an app do, over all devices on which it runs.
public struct AppAccess: Hashable, Sendable {
  public let client: Client
  public let scopes: Scopes
  public let since: Timestamp
  public let lastUsedAt: Timestamp

  public init(client: Client, scopes: Scopes, since: Timestamp, lastUsedAt: Timestamp) {
    self.client = client
    self.scopes = scopes
    self.since = since
    self.lastUsedAt = lastUsedAt
  }

  /// With what another sign-in of the same app adds.
  public func joined(with other: AppAccess) -> AppAccess {
    AppAccess(
      client: client, scopes: scopes.union(other.scopes), since: min(since, other.since),
      lastUsedAt: max(lastUsedAt, other.lastUsedAt))
  }
}
