public import Model

/// Posts of active accounts, newest first.
extension Reader {
  /// - Parameter viewer: who asks; nil for a stranger.
  public func timeline(
    _ page: PageRequest, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> PostList {
    try read { db in
      let posts = try db.stretch(
        of: Post.timeline, from: page.before ?? .newest, limit: page.limit, seenBy: Sight(viewer),
        key: \.id, as: Post.init)
      return PostList(posts: posts.elements, olderBefore: posts.end)
    }
  }

  public func posts(by author: ID<Account>, _ page: PageRequest) throws(StoreError) -> PostList {
    try read { db in
      let posts = try db.all(
        Post.byAuthor, author, page.before ?? .newest, page.limit + 1, as: Post.init)
      return PostList(candidates: posts, limit: page.limit)
    }
  }

  /// - Parameter viewer: who asks; nil for a stranger.
  public func post(
    _ id: ID<Post>, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> Post? {
    let sight = Sight(viewer)
    return try read { db in
      try db.first(Post.byID, sight.viewer, sight.lastReason, id, as: Post.init)
    }
  }

  /// How many there are. Looks at every account.
  public func postCount() throws(StoreError) -> Int {
    try read { db in
      try db.first("SELECT sum(post_count) FROM accounts WHERE status = 'active'") {
        $0.int(0)
      } ?? 0
    }
  }
}

extension Post {
  static let timeline = PostListQuery {
    select($0) + " WHERE p.id < ?3 ORDER BY p.id DESC LIMIT ?4"
  }
  static let byAuthor = select + " WHERE p.author = ? AND p.id < ? ORDER BY p.id DESC LIMIT ?"
  static let byID = select + " WHERE p.id = ?3 AND NOT \(Sight.hides("p.author"))"
}

extension ID<Post> {
  /// Later than every post there will be.
  static let newest = ID(.max)
}
