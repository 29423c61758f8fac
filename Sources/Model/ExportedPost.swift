/// A post as its author's archive tells of it.
public struct ExportedPost: Sendable {
  public let post: Post
  /// The keys of the tags under which it stands.
  public let tags: [String]
  /// What it said before it was changed, oldest first; empty if it never was.
  public let formerVersions: [PostVersion]
  public let isPinned: Bool

  public init(post: Post, tags: [String], formerVersions: [PostVersion], isPinned: Bool) {
    self.post = post
    self.tags = tags
    self.formerVersions = formerVersions
    self.isPinned = isPinned
  }
}
