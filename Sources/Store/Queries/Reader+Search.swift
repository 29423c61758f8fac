import GRDB
public import Model

/// Posts of active accounts that have a text anywhere in theirs, in any script and without regard to case.
///
/// A part of what was found may be short, even empty, and yet be followed by another.
extension Reader {
  /// The longest search that people type, in Unicode scalars; of a longer one the beginning counts.
  public static let searchLimit = 100

  /// Newest first. White space round the text does not count, and a blank text finds nothing.
  /// - Parameter viewer: who asks; nil for a stranger.
  public func search(
    _ text: String, _ page: PageRequest, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> PostList {
    guard let query = SearchQuery(typed: text, limit: Self.searchLimit) else { return .empty }
    return try read { db in
      let found = try db.posts(
        .older, of: page.before ?? .newest, matching: query, limit: page.limit,
        seenBy: Sight(viewer))
      return PostList(posts: found.elements, olderBefore: found.end)
    }
  }

  /// Oldest first. Each character of the text counts; every post contains the empty one.
  /// - Parameter viewer: who asks; nil for a stranger.
  public func oldestPosts(
    containing text: String, _ request: CursorRequest<Post>, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> CursorPage<Post> {
    guard let query = SearchQuery(exactly: text) else {
      return try oldestPosts(request, seenBy: viewer)
    }
    return try read { db in
      try CursorPage(request, order: .newer, key: \.id) { direction, start, limit in
        try db.posts(
          direction, of: start, matching: query, limit: limit, seenBy: Sight(viewer))
      }
    }
  }
}

extension Database {
  /// Older posts are asked of the newest end on, where some may wait for the index; newer ones of the other.
  fileprivate func posts(
    _ direction: Direction, of start: ID<Post>, matching query: SearchQuery, limit: Int,
    seenBy sight: Sight
  ) throws -> Stretch<Post> {
    let indexed = try SearchIndex(db: self).progress()
    let (viewer, reason) = (sight.viewer, sight.lastReason)
    var finding = Finding<Post>(limit: limit)
    func look(at row: Columns) throws -> Bool {
      let post = try Post(row)
      let isMatch = query.matches(post.text.string) && !sight.hides(row)
      return finding.look(at: post.id, match: isMatch ? post : nil)
    }
    switch direction {
    case .older:
      try each(Post.unindexed.sql(for: sight), viewer, reason, indexed, start, body: look)
      guard !finding.isOver else { break }
      let end = min(start, ID(indexed.value + 1))
      try each(Post.search.sql(for: sight), viewer, reason, query.expression, end, body: look)
    case .newer:
      try each(
        Post.searchNewer.sql(for: sight), viewer, reason, query.expression, start, indexed,
        body: look)
      guard !finding.isOver else { break }
      try each(
        Post.unindexedNewer.sql(for: sight), viewer, reason, max(start, indexed), body: look)
    }
    return Stretch(elements: finding.found, end: finding.end)
  }
}

extension Post {
  static let search = PostListQuery {
    found($0) + " AND s.rowid < ?4 ORDER BY s.rowid DESC"
  }
  static let searchNewer = PostListQuery {
    found($0) + " AND s.rowid > ?4 AND s.rowid <= ?5 ORDER BY s.rowid"
  }
  /// Those that wait for the index.
  static let unindexed = PostListQuery {
    select($0) + " WHERE p.id > ?3 AND p.id < ?4 ORDER BY p.id DESC"
  }
  static let unindexedNewer = PostListQuery {
    select($0) + " WHERE p.id > ?3 ORDER BY p.id"
  }

  private static func found(_ columns: String) -> String {
    """
    SELECT \(columns)
    FROM post_search AS s
    CROSS JOIN posts AS p ON p.id = s.rowid
    CROSS JOIN accounts AS a ON a.id = p.author AND a.status = 'active'
    WHERE s.post_search MATCH ?3
    """
  }
}
