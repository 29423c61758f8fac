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
    _ direction: Direction, of start: ID<Post>, matching search: SearchQuery, limit: Int,
    seenBy sight: Sight
  ) throws -> Stretch<Post> {
    let indexed = try SearchIndex(db: self).progress()
    var finding = Finding<Post>(limit: limit)
    func look(through query: PostListQuery<Post>, _ values: any SQLValue...) throws {
      guard !finding.isOver else { return }
      let sighted: [any SQLValue] = [sight.viewer, sight.lastReason]
      try each(query.sql(for: sight), values: sighted + values) { row in
        let post = try query.element(row, seenBy: sight)
        let isMatch = post.map { search.matches($0.text.string) } ?? false
        return finding.look(at: row.id(0), match: isMatch ? post : nil)
      }
    }
    switch direction {
    case .older:
      try look(through: Post.unindexed, indexed, start)
      try look(through: Post.search, search.expression, min(start, ID(indexed.value + 1)))
    case .newer:
      try look(through: Post.searchNewer, search.expression, start, indexed)
      try look(through: Post.unindexedNewer, max(start, indexed))
    }
    return Stretch(elements: finding.found, end: finding.end)
  }
}

extension Post {
  static let search = PostListQuery<Post>.forEveryone {
    found($0) + " AND s.rowid < ?4 ORDER BY s.rowid DESC"
  }
  static let searchNewer = PostListQuery<Post>.forEveryone {
    found($0) + " AND s.rowid > ?4 AND s.rowid <= ?5 ORDER BY s.rowid"
  }
  /// Those that wait for the index.
  static let unindexed = PostListQuery<Post>.forEveryone {
    select($0) + " WHERE p.id > ?3 AND p.id < ?4 ORDER BY p.id DESC"
  }
  static let unindexedNewer = PostListQuery<Post>.forEveryone {
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
