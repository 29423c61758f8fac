/// Of what somebody wants to be told from now on.
public struct NotificationsChosen: Codable, Sendable, Equatable {
  public var account: ID<Account>
  /// Of all else.
  public var silenced: [NotificationKind]

  public init(account: ID<Account>, silenced: [NotificationKind]) {
    self.account = account
    self.silenced = silenced
  }
}
