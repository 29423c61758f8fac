/// How whoever asks and somebody else stand to each other.
public struct Relationship: Hashable, Sendable {
  /// Whoever asks follows the other.
  public let isFollowing: Bool
  /// The other follows whoever asks.
  public let isFollowedBy: Bool
  /// Whoever asks has muted the other.
  public let isMuted: Bool

  public init(isFollowing: Bool, isFollowedBy: Bool, isMuted: Bool = false) {
    self.isFollowing = isFollowing
    self.isFollowedBy = isFollowedBy
    self.isMuted = isMuted
  }

  /// Of strangers, and of everybody to oneself.
  public static let none = Relationship(isFollowing: false, isFollowedBy: false)
}
