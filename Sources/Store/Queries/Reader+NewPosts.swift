import GRDB
public import Model

/// What has come into the lists of posts with a span of events, for the same eyes as the lists themselves.
extension Reader {
  /// Among the posts for everyone.
  /// - Parameter viewer: who asks; nil for a stranger.
  public func newPosts(
    _ span: EventSpan, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> NewPosts {
    try newPosts(span, of: Post.timelineNewer, seenBy: Sight(viewer))
  }

  /// Under a tag.
  /// - Parameter viewer: who asks; nil for a stranger.
  public func newPosts(
    under tag: Hashtag, _ span: EventSpan, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> NewPosts {
    try newPosts(span, of: Post.underTagNewer, about: tag.key, seenBy: Sight(viewer))
  }

  /// Among somebody's posts.
  /// - Parameter viewer: who asks; nil for a stranger. Whether the author is hidden from them is not asked again.
  public func newPosts(
    by author: ID<Account>, _ span: EventSpan, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> NewPosts {
    try newPosts(span, of: Post.byAuthorNewer, about: author, seenBy: Sight(viewer))
  }

  /// Among the posts of those whom somebody follows, and their own. Several queries, which belong into one
  /// ``snapshot(_:)``.
  public func newPosts(
    inHomeOf viewer: Viewer, _ span: EventSpan
  ) throws(StoreError) -> NewPosts {
    let sight = Sight(viewer)
    let before = Direction.older.facing(ID<Post>(span.through.value))
    return try read { db in
      let start = try db.startOfWalk(through: span, before: before)
      let found = try db.all(
        Post.readBy, sight.viewer, sight.lastReason, before, start ?? ID(span.after.value),
        NewPosts.limit + 1
      ) { try Post($0) }
      return NewPosts(
        posts: try db.unfolded(Array(found.prefix(NewPosts.limit)), seenBy: sight),
        isComplete: start == nil && found.count <= NewPosts.limit)
    }
  }

  /// Among the answers to a post, and the answers to these. Several queries, which belong into one ``snapshot(_:)``.
  /// - Parameters:
  ///   - answered: posts that were answered in the span, and those that these answer; nil if that is not known.
  ///   - viewer: who asks; nil for a stranger. Whether they may see the post is not asked again.
  public func newPosts(
    answering post: ID<Post>, _ span: EventSpan, answered: Set<ID<Post>>?,
    seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> NewPosts {
    let nothing = NewPosts(posts: [], isComplete: true)
    guard answered?.contains(post) ?? true else { return nothing }
    let sight = Sight(viewer)
    let answers = try read { db in
      try db.answers(to: post, among: answered, seenBy: sight)
    }
    var all = nothing
    for answered in [post] + answers {
      let new = try newPosts(span, of: Post.answers, about: answered, seenBy: sight)
      all = NewPosts(
        posts: new.posts + all.posts, isComplete: all.isComplete && new.isComplete)
    }
    let newest = all.posts.sorted { $0.id > $1.id }
    return NewPosts(
      posts: Array(newest.prefix(NewPosts.limit)),
      isComplete: all.isComplete && newest.count <= NewPosts.limit)
  }

  private func newPosts(
    _ span: EventSpan, of query: PostListQuery<Post>, about subject: (any SQLValue)? = nil,
    seenBy sight: Sight
  ) throws(StoreError) -> NewPosts {
    try read { db in
      let stretch = try db.stretch(
        of: query, about: subject, from: ID(span.after.value), limit: NewPosts.limit,
        seenBy: sight)
      let found = stretch.elements.filter { $0.id.value <= span.through.value }
      return NewPosts(
        posts: try db.unfolded(Array(found.reversed()), seenBy: sight),
        isComplete: stretch.end.map { $0.value >= span.through.value } ?? true)
    }
  }
}

extension Database {
  /// Answers that may have been answered themselves.
  /// - Parameter posts: to look for them among; nil for all answers.
  fileprivate func answers(
    to post: ID<Post>, among posts: Set<ID<Post>>?, seenBy sight: Sight
  ) throws -> [ID<Post>] {
    guard let posts else {
      return try stretch(
        of: Post.answers, about: post, from: ID(0), limit: Post.answers.candidates, seenBy: sight
      ).elements.map(\.id)
    }
    return try posts.filter {
      try !stretch(of: Post.answersOne, about: post, from: $0, limit: 1, seenBy: sight)
        .elements.isEmpty
    }
  }

  /// Where to begin so that not too many posts are looked at; nil if the whole span is short enough.
  fileprivate func startOfWalk(
    through span: EventSpan, before: ID<Post>
  ) throws -> ID<Post>? {
    let walk = Finding<Post>.candidates
    guard span.count > walk else { return nil }
    let start = try first(Post.behind, before, walk) { $0.id(0, of: Post.self) }
    return start.flatMap { $0.value > span.after.value ? $0 : nil }
  }

  fileprivate func unfolded(_ posts: [Post], seenBy sight: Sight) throws -> [Post] {
    try unfolded(PostList(posts: posts, olderBefore: nil), seenBy: sight).posts
  }
}

extension Post {
  static let byAuthorNewer = PostListQuery<Post>.forViewer {
    selectWritten($0, by: .author) + " WHERE p.author = ?4 AND p.id > ?3 ORDER BY p.id"
  }

  static let underTagNewer = PostListQuery<Post>.forEveryone {
    """
    SELECT \($0) FROM post_tags AS t CROSS JOIN posts AS p ON p.id = t.post
    CROSS JOIN accounts AS a ON a.id = p.author AND a.status = 'active'
    WHERE t.tag = ?4 AND t.post > ?3 ORDER BY t.post
    """
  }
}
