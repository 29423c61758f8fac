public import Model

/// What people have done to posts. The latest reaction comes first.
extension Reader {
  /// What somebody has done to some posts; those to which they have done nothing are left out.
  public func reactions(
    of account: Account, to posts: [Post]
  ) throws(StoreError) -> [ID<Post>: Reactions] {
    guard account.reactionCount > 0 else { return [:] }
    return try read { db in
      var found: [ID<Post>: Reactions] = [:]
      for start in stride(from: 0, to: posts.count, by: Reactions.batch) {
        let asked = posts[start...].prefix(Reactions.batch)
        let values: [any SQLValue] = [account.id] + asked.map(\.id)
        try db.each(Reactions.query, values: values) { row in
          found[row.id(0), default: []].insert(Reactions(rawValue: row.int(1)))
          return true
        }
      }
      return found
    }
  }

  /// Posts that somebody likes, as far as they are for the viewer still.
  public func liked(
    by viewer: Viewer, _ request: CursorRequest<ReactedPost>
  ) throws(StoreError) -> CursorPage<ReactedPost> {
    try posts(.like, viewer, request)
  }

  /// Posts that somebody has put aside, as far as they are for the viewer still.
  public func bookmarked(
    by viewer: Viewer, _ request: CursorRequest<ReactedPost>
  ) throws(StoreError) -> CursorPage<ReactedPost> {
    try posts(.bookmark, viewer, request)
  }

  /// Active accounts that like a post.
  /// - Parameter viewer: who asks; nil for a stranger. Whether they may see the post is not asked here.
  public func likers(
    of post: ID<Post>, seenBy viewer: Viewer?, _ request: CursorRequest<PersonLine>
  ) throws(StoreError) -> CursorPage<PersonLine> {
    try people(
      older: PersonLine.likers, newer: PersonLine.likersNewer, post, Sight(viewer), request)
  }

  /// Active accounts that have boosted a post.
  /// - Parameter viewer: who asks; nil for a stranger. Whether they may see the post is not asked here.
  public func boosters(
    of post: ID<Post>, seenBy viewer: Viewer?, _ request: CursorRequest<PersonLine>
  ) throws(StoreError) -> CursorPage<PersonLine> {
    try people(
      older: PersonLine.boosters, newer: PersonLine.boostersNewer, post, Sight(viewer), request)
  }

  /// What somebody has pinned to their page, as far as whoever asks sees it.
  /// - Parameter viewer: who asks; nil for a stranger. Whether the author is hidden from them is not asked again.
  public func pinned(
    by author: ID<Account>, seenBy viewer: Viewer?
  ) throws(StoreError) -> [Post] {
    try read { db in
      try db.all(Post.pinned, viewer?.account.id, author) { try Post($0) }
    }
  }

  private func posts(
    _ kind: Reactions, _ viewer: Viewer, _ request: CursorRequest<ReactedPost>
  ) throws(StoreError) -> CursorPage<ReactedPost> {
    let sight = Sight(viewer)
    return try read { db in
      try CursorPage(request, order: .older, key: \.id) { direction, start, limit in
        Stretch(
          candidates: try db.all(
            direction == .older ? ReactedPost.older : ReactedPost.newer, sight.viewer,
            sight.lastReason, kind.rawValue, start, limit + 1, as: ReactedPost.init),
          limit: limit, key: \.id)
      }
    }
  }
}

extension Reactions {
  /// As many posts as most pages have are asked about at once; what is not bound is null, and equals none.
  fileprivate static let batch = 20

  static let query = """
    SELECT post, kind FROM reactions
    WHERE account = ? AND post IN (\(Array(repeating: "?", count: batch).joined(separator: ", ")))
    """
}

extension Post {
  static let pinned = """
    SELECT \(Post.columns)
    FROM reactions AS r CROSS JOIN posts AS p ON p.id = r.post
    CROSS JOIN accounts AS a ON a.id = p.author AND a.status = 'active'
    WHERE r.account = ?2 AND r.kind = \(Reactions.pin.rawValue) AND \(Sight.reaches())
    ORDER BY r.id DESC LIMIT \(Reactions.pinLimit)
    """
}

extension ReactedPost {
  static let older = select + " AND r.id < ?4 ORDER BY r.id DESC LIMIT ?5"
  static let newer = select + " AND r.id > ?4 ORDER BY r.id LIMIT ?5"

  private static let select = """
    SELECT \(Post.columns), r.id
    FROM reactions AS r CROSS JOIN posts AS p ON p.id = r.post
    CROSS JOIN accounts AS a ON a.id = p.author AND a.status = 'active'
    WHERE r.account = ?1 AND r.kind = ?3 AND NOT \(Sight.hides("p.author"))
      AND \(Sight.reaches())
    """

  fileprivate init(_ row: Columns) throws {
    self.init(id: row.id(Post.columnCount), post: try Post(row))
  }
}
