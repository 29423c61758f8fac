import GRDB
public import Model

/// Posts of active accounts, newest first.
extension Reader {
  /// Posts for everyone.
  /// - Parameter viewer: who asks; nil for a stranger.
  public func timeline(
    _ page: PageRequest, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> PostList {
    try read { db in
      PostList(
        try db.stretch(
          of: Post.timeline, from: page.before ?? .newest, limit: page.limit,
          seenBy: Sight(viewer)))
    }
  }

  /// What somebody has written here.
  /// - Parameter viewer: who asks; nil for a stranger. Whether the author is hidden from them is not asked again.
  public func posts(
    by author: ID<Account>, _ page: PageRequest, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> PostList {
    let sight = Sight(viewer)
    return try read { db in
      let posts = try db.stretch(
        of: Post.byAuthor, about: author, from: page.before ?? .newest, limit: page.limit,
        seenBy: sight)
      return try db.unfolded(PostList(posts), seenBy: sight)
    }
  }

  /// What somebody has brought along in archives.
  /// - Parameter viewer: who asks; nil for a stranger. Whether the author is hidden from them is not asked again.
  public func posts(
    broughtBy author: ID<Account>, _ page: PageRequest, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> PostList {
    try read { db in
      PostList(
        try db.stretch(
          of: Post.broughtByAuthor, about: author, from: page.before ?? .newest, limit: page.limit,
          seenBy: Sight(viewer)))
    }
  }

  /// Posts for everyone by somebody, and those that they have passed on.
  public func postsForEveryone(
    by author: ID<Account>, _ page: PageRequest
  ) throws(StoreError) -> PostList {
    let sight = Sight(nil)
    return try read { db in
      let posts = try db.stretch(
        of: Post.openByAuthor, about: author, from: page.before ?? .newest, limit: page.limit,
        seenBy: sight)
      let list = try db.unfolded(PostList(posts), seenBy: sight)
      return PostList(
        posts: list.posts.filter { $0.visibility == .everyone }, olderBefore: list.olderBefore)
    }
  }

  /// Posts for everyone under a tag.
  /// - Parameter viewer: who asks; nil for a stranger.
  public func posts(
    under tag: Hashtag, _ page: PageRequest, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> PostList {
    try read { db in
      PostList(
        try db.stretch(
          of: Post.underTag, about: tag.key, from: page.before ?? .newest, limit: page.limit,
          seenBy: Sight(viewer)))
    }
  }

  /// - Parameter viewer: who asks; nil for a stranger.
  public func post(
    _ id: ID<Post>, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> Post? {
    try read { db in try db.post(id, seenBy: Sight(viewer)) }
  }

  /// How many there are that nobody is kept from. Looks at every account.
  public func postCount() throws(StoreError) -> Int {
    try read { db in
      try db.first("SELECT sum(post_count) FROM accounts WHERE status = 'active'") {
        $0.int(0)
      } ?? 0
    }
  }
}

extension Database {
  func post(_ id: ID<Post>, seenBy sight: Sight) throws -> Post? {
    try first(Post.byID, sight.viewer, sight.lastReason, id) { try Post($0) }
  }
}

extension PostList {
  init(_ stretch: Stretch<Post>) {
    self.init(posts: stretch.elements, olderBefore: stretch.end)
  }
}

extension Post {
  static let timeline = PostListQuery<Post>.forEveryone {
    selectWritten($0) + " WHERE p.id < ?3 ORDER BY p.id DESC"
  }

  static let byAuthor = PostListQuery<Post>.forViewer {
    selectWritten($0, by: .author) + " WHERE p.author = ?4 AND p.id < ?3 ORDER BY p.id DESC"
  }

  static let broughtByAuthor = PostListQuery<Post>.forViewer {
    select($0)
      + " WHERE p.author = ?4 AND p.origin IS NOT NULL AND p.id < ?3 ORDER BY p.id DESC"
  }

  /// A boost is for whoever what it passes on is for.
  static let openByAuthor = PostListQuery<Post>.forViewer(
    seenIf: "(p.visibility = \(Visibility.everyone.rawValue) OR p.boost_of IS NOT NULL)"
  ) {
    selectWritten($0, by: .author) + " WHERE p.author = ?4 AND p.id < ?3 ORDER BY p.id DESC"
  }

  static let underTag = PostListQuery<Post>.forEveryone {
    """
    SELECT \($0) FROM post_tags AS t CROSS JOIN posts AS p ON p.id = t.post
    CROSS JOIN accounts AS a ON a.id = p.author AND a.status = 'active'
    WHERE t.tag = ?4 AND t.post < ?3 ORDER BY t.post DESC
    """
  }

  /// Boosts are no posts of their own.
  static let byID =
    select + """
       WHERE p.id = ?3 AND p.boost_of IS NULL AND NOT \(Sight.hides("p.author"))
        AND \(Sight.reaches())
      """
}

extension ID<Post> {
  /// Later than every post there will be.
  static let newest = ID(.max)
}
