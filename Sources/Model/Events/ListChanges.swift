/// What a span of events may have changed in lists of posts and for those who look at them.
public struct ListChanges: Hashable, Sendable {
  /// Whether anything was published or passed on.
  public var hasNewPosts = false
  /// Posts that were answered, and those that these answer themselves; nil if they are too many to know.
  public var answered: Set<ID<Post>>? = []
  /// Posts that are gone.
  public var deleted: [ID<Post>] = []
  /// Posts that say something else now, each once.
  public var edited: [ID<Post>] = []
  /// Those who were suspended or deleted, and still are.
  public var departed: [Handle] = []
  /// Whether somebody may have blocked somebody.
  public var hasBlocks = false
  /// Whether somebody may have something new to look at, or no right to look any more.
  public var concernsViewers = false

  public init() {}

  public var isEmpty: Bool { self == ListChanges() }
}
