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

  /// With others that have come in the same span.
  public func joined(with others: [Post]) -> NewPosts {
    guard !others.isEmpty else { return self }
    let all = (posts + others).sorted { $0.id > $1.id }
    return NewPosts(posts: all, isComplete: isComplete && all.count <= Self.limit)
  }
}
