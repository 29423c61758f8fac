/// That one account wants nothing to do with another: neither sees the other any more. The other is not told.
public struct Block: Hashable, Codable, Sendable {
  public let blocker: ID<Account>
  public let blocked: ID<Account>

  public init(blocker: ID<Account>, blocked: ID<Account>) {
    self.blocker = blocker
    self.blocked = blocked
  }
}
