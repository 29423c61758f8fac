import GRDB
public import Model

/// Posts of active accounts that have a text anywhere in theirs, in any script and without regard to case.
///
/// A part of what was found may be short, even empty, and yet be followed by another.
extension Reader {
  /// The longest search that people type, in Unicode scalars; of a longer one the beginning counts.
  public static let searchLimit = 100

  /// How many posts one search may look at. It then ends with a short page, and the next page goes on.
  static let searchCandidates = 5_000

  /// Newest first. White space round the text does not count, and a blank text finds nothing.
  public func search(_ text: String, _ page: PageRequest) throws(StoreError) -> PostList {
    guard let query = SearchQuery(typed: text, limit: Self.searchLimit) else { return .empty }
    return try read { db in
      let found = try db.posts(
        .older, of: page.before ?? .newest, matching: query, limit: page.limit)
      return PostList(posts: found.elements, olderBefore: found.end)
    }
  }

  /// Oldest first. Each character of the text counts; every post contains the empty one.
  public func oldestPosts(
    containing text: String, _ request: CursorRequest<Post>
  ) throws(StoreError) -> CursorPage<Post> {
    guard let query = SearchQuery(exactly: text) else { return try oldestPosts(request) }
    return try read { db in
      try CursorPage(request, order: .newer, key: \.id) { direction, start, limit in
        try db.posts(direction, of: start, matching: query, limit: limit)
      }
    }
  }
}

extension Database {
  fileprivate func posts(
    _ direction: Direction, of start: ID<Post>, matching query: SearchQuery, limit: Int
  ) throws -> Stretch<Post> {
    var found: [Post] = []
    var looked = 0
    var last: ID<Post>?
    var end: ID<Post>?
    let sql = direction == .older ? Post.search : Post.searchNewer
    try each(sql, query.expression, start) { row in
      guard looked < Reader.searchCandidates else {
        end = last
        return false
      }
      looked += 1
      let post = try Post(row)
      guard query.matches(post.text) else {
        last = post.id
        return true
      }
      guard found.count < limit else {
        end = last
        return false
      }
      found.append(post)
      last = post.id
      return true
    }
    return Stretch(elements: found, end: end)
  }
}

extension Post {
  static let search = found + " AND s.rowid < ? ORDER BY s.rowid DESC"
  static let searchNewer = found + " AND s.rowid > ? ORDER BY s.rowid"

  private static let found = """
    SELECT \(columns)
    FROM post_search AS s
    CROSS JOIN posts AS p ON p.id = s.rowid
    CROSS JOIN accounts AS a ON a.id = p.author AND a.status = 'active'
    WHERE s.post_search MATCH ?
    """
}
