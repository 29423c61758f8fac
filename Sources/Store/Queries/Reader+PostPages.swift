import GRDB
public import Model

/// Posts of active accounts as programs page through them.
extension Reader {
  /// Newest first.
  /// - Parameter viewer: who asks; nil for a stranger.
  public func newestPosts(
    _ request: CursorRequest<PostLine>, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> CursorPage<PostLine> {
    try posts(request, order: .older, seenBy: Sight(viewer), key: \.id, as: PostLine.init)
  }

  /// Oldest first.
  /// - Parameter viewer: who asks; nil for a stranger.
  public func oldestPosts(
    _ request: CursorRequest<Post>, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> CursorPage<Post> {
    try posts(request, order: .newer, seenBy: Sight(viewer), key: \.id, as: Post.init)
  }

  /// Oldest first.
  public func oldestPosts(
    by author: ID<Account>, _ request: CursorRequest<Post>
  ) throws(StoreError) -> CursorPage<Post> {
    try read { db in
      try CursorPage(request, order: .newer, key: \.id) { direction, start, limit in
        let sql = direction == .older ? Post.byAuthor : Post.byAuthorNewer
        return Stretch(
          candidates: try db.all(sql, author, start, limit + 1, as: Post.init), limit: limit,
          key: \.id)
      }
    }
  }

  private func posts<Element>(
    _ request: CursorRequest<Element>, order: Direction, seenBy sight: Sight,
    key: (Element) -> ID<Element>, as decode: (Columns) throws -> Element
  ) throws(StoreError) -> CursorPage<Element> {
    try read { db in
      try CursorPage(request, order: order, key: key) { direction, start, limit in
        try db.stretch(
          of: direction == .older ? Post.timeline : Post.timelineNewer, from: start, limit: limit,
          seenBy: sight, key: key, as: decode)
      }
    }
  }
}

extension Post {
  static let timelineNewer = PostListQuery {
    select($0) + " WHERE p.id > ?3 ORDER BY p.id LIMIT ?4"
  }
  static let byAuthorNewer = select + " WHERE p.author = ? AND p.id > ? ORDER BY p.id LIMIT ?"
}
