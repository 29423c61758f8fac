import GRDB
public import Model

/// Posts of active accounts as programs page through them.
extension Reader {
  /// Newest first.
  public func newestPosts(
    _ request: CursorRequest<Post>
  ) throws(StoreError) -> CursorPage<Post> {
    try posts(request, order: .older)
  }

  /// Oldest first.
  public func oldestPosts(
    _ request: CursorRequest<Post>
  ) throws(StoreError) -> CursorPage<Post> {
    try posts(request, order: .newer)
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

  private func posts(
    _ request: CursorRequest<Post>, order: Direction
  ) throws(StoreError) -> CursorPage<Post> {
    try read { db in
      try CursorPage(request, order: order, key: \.id) { direction, start, limit in
        let sql = direction == .older ? Post.timeline : Post.timelineNewer
        return Stretch(
          candidates: try db.all(sql, start, limit + 1, as: Post.init), limit: limit, key: \.id)
      }
    }
  }
}

extension Post {
  static let timelineNewer = select + " WHERE p.id > ? ORDER BY p.id LIMIT ?"
  static let byAuthorNewer = select + " WHERE p.author = ? AND p.id > ? ORDER BY p.id LIMIT ?"
}
