import GRDB
public import Model

/// Posts of active accounts as programs page through them.
extension Reader {
  /// Newest first.
  /// - Parameter viewer: who asks; nil for a stranger.
  public func newestPosts(
    _ request: CursorRequest<PostLine>, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> CursorPage<PostLine> {
    try posts(
      request, order: .older, seenBy: Sight(viewer), key: \.id, older: PostLine.timeline,
      newer: PostLine.timelineNewer)
  }

  /// Oldest first.
  /// - Parameter viewer: who asks; nil for a stranger.
  public func oldestPosts(
    _ request: CursorRequest<Post>, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> CursorPage<Post> {
    try posts(
      request, order: .newer, seenBy: Sight(viewer), key: \.id, older: Post.timeline,
      newer: Post.timelineNewer)
  }

  /// Somebody's own posts, whoever they are for; oldest first.
  public func oldestPosts(
    of author: ID<Account>, _ request: CursorRequest<Post>
  ) throws(StoreError) -> CursorPage<Post> {
    try read { db in
      try CursorPage(request, order: .newer, key: \.id) { direction, start, limit in
        let sql = direction == .older ? Post.own : Post.ownNewer
        return Stretch(
          candidates: try db.all(sql, author, start, limit + 1) { try Post($0) }, limit: limit,
          key: \.id)
      }
    }
  }

  private func posts<Element>(
    _ request: CursorRequest<Element>, order: Direction, seenBy sight: Sight,
    key: (Element) -> ID<Element>, older: PostListQuery<Element>, newer: PostListQuery<Element>
  ) throws(StoreError) -> CursorPage<Element> {
    try read { db in
      try CursorPage(request, order: order, key: key) { direction, start, limit in
        try db.stretch(
          of: direction == .older ? older : newer, from: start, limit: limit, seenBy: sight)
      }
    }
  }
}

extension Post {
  static let timelineNewer = PostListQuery<Post>.forEveryone {
    selectWritten($0) + " WHERE p.id > ?3 ORDER BY p.id"
  }

  static let own = ofAuthor + " AND p.id < ? ORDER BY p.id DESC LIMIT ?"
  static let ownNewer = ofAuthor + " AND p.id > ? ORDER BY p.id LIMIT ?"
  private static let ofAuthor = select + " WHERE p.author = ? AND p.boost_of IS NULL"
}

extension PostLine {
  static let timeline = PostListQuery<PostLine>.forEveryone {
    Post.selectWritten($0) + " WHERE p.id < ?3 ORDER BY p.id DESC"
  }
  static let timelineNewer = PostListQuery<PostLine>.forEveryone {
    Post.selectWritten($0) + " WHERE p.id > ?3 ORDER BY p.id"
  }
}
