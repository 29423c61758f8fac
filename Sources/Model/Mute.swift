/// That one account leaves the posts of another out of its lists. Nobody else learns of it.
public struct Mute: Hashable, Codable, Sendable {
  public let muter: ID<Account>
  public let muted: ID<Account>

  public init(muter: ID<Account>, muted: ID<Account>) {
    self.muter = muter
    self.muted = muted
  }
}
