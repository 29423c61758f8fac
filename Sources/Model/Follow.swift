/// That one account follows another, whose posts are then among those it reads under Following.
public struct Follow: Hashable, Codable, Sendable {
  /// How many others one account can follow: a page of their posts may have to ask after each of them.
  public static let limit = 2_000

  public let follower: ID<Account>
  public let followee: ID<Account>

  public init(follower: ID<Account>, followee: ID<Account>) {
    self.follower = follower
    self.followee = followee
  }
}
