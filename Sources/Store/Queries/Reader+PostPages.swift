import GRDB
public import Model

/// Posts of active accounts as programs page through them.
extension Reader {
  /// Newest first.
  public func newestPosts(
    _ request: CursorRequest<PostLine>
  ) throws(StoreError) -> CursorPage<PostLine> {
    try posts(request, order: .older, key: \.id, as: PostLine.init)
  }

  /// Oldest first.
  public func oldestPosts(
    _ request: CursorRequest<Post>
  ) throws(StoreError) -> CursorPage<Post> {
    try posts(request, order: .newer, key: \.id, as: Post.init)
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
    _ request: CursorRequest<Element>, order: Direction, key: (Element) -> ID<Element>,
    as decode: (Columns) throws -> Element
  ) throws(StoreError) -> CursorPage<Element> {
    try read { db in
      try CursorPage(request, order: order, key: key) { direction, start, limit in
        let sql = direction == .older ? Post.timeline : Post.timelineNewer
        return Stretch(
          candidates: try db.all(sql, start, limit + 1, as: decode), limit: limit, key: key)
      }
    }
  }
}

extension Post {
  static let timelineNewer = select + " WHERE p.id > ? ORDER BY p.id LIMIT ?"
  static let byAuthorNewer = select + " WHERE p.author = ? AND p.id > ? ORDER BY p.id LIMIT ?"
}
