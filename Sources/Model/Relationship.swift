/// How whoever asks and somebody else stand to each other.
public struct Relationship: Hashable, Sendable {
  /// Whoever asks follows the other.
  public let isFollowing: Bool
  /// The other follows whoever asks.
  public let isFollowedBy: Bool

  public init(isFollowing: Bool, isFollowedBy: Bool) {
    self.isFollowing = isFollowing
    self.isFollowedBy = isFollowedBy
  }

  /// Of strangers, and of everybody to oneself.
  public static let none = Relationship(isFollowing: false, isFollowedBy: false)
}
