/// Somebody has looked at what they were told.
public struct NotificationsSeen: Codable, Sendable, Equatable {
  public var account: ID<Account>
  /// The last event of which they were told.
  public var through: ID<Notification>

  public init(account: ID<Account>, through: ID<Notification>) {
    self.account = account
    self.through = through
  }
}
