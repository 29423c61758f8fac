/// What has come into a list of posts with a span of events.
public struct NewPosts: Hashable, Sendable {
  /// More than these are too many to be told one by one.
  public static let limit = 20

  /// Newest first.
  public let posts: [Post]
  /// Whether there are no others.
  public let isComplete: Bool

  public init(posts: [Post], isComplete: Bool) {
    self.posts = posts
    self.isComplete = isComplete
  }
}
