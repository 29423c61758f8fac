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
  /// Older posts are asked of the newest end on, where some may wait for the index; newer ones of the other.
  fileprivate func posts(
    _ direction: Direction, of start: ID<Post>, matching query: SearchQuery, limit: Int
  ) throws -> Stretch<Post> {
    let indexed = try SearchIndex(db: self).progress()
    var finding = Finding(query: query, limit: limit)
    switch direction {
    case .older:
      try each(Post.unindexed, indexed, start) { try finding.look(at: $0) }
      guard !finding.isOver else { break }
      let end = min(start, ID(indexed.value + 1))
      try each(Post.search, query.expression, end) { try finding.look(at: $0) }
    case .newer:
      try each(Post.searchNewer, query.expression, start, indexed) { try finding.look(at: $0) }
      guard !finding.isOver else { break }
      try each(Post.unindexedNewer, max(start, indexed)) { try finding.look(at: $0) }
    }
    return Stretch(elements: finding.found, end: finding.end)
  }
}

/// What a search has found so far.
private struct Finding {
  let query: SearchQuery
  let limit: Int
  private(set) var found: [Post] = []
  /// The last key that was looked at, if more may follow it.
  private(set) var end: ID<Post>?
  private var looked = 0
  private var last: ID<Post>?

  init(query: SearchQuery, limit: Int) {
    self.query = query
    self.limit = limit
  }

  var isOver: Bool { end != nil }

  /// - Returns: whether to go on.
  mutating func look(at row: Columns) throws -> Bool {
    let post = try Post(row)
    let isMatch = query.matches(post.text.string)
    guard looked < Reader.searchCandidates, !isMatch || found.count < limit else {
      end = last
      return false
    }
    looked += 1
    last = post.id
    if isMatch { found.append(post) }
    return true
  }
}

extension Post {
  static let search = found + " AND s.rowid < ? ORDER BY s.rowid DESC"
  static let searchNewer = found + " AND s.rowid > ? AND s.rowid <= ? ORDER BY s.rowid"
  /// Those that wait for the index.
  static let unindexed = select + " WHERE p.id > ? AND p.id < ? ORDER BY p.id DESC"
  static let unindexedNewer = select + " WHERE p.id > ? ORDER BY p.id"

  private static let found = """
    SELECT \(columns)
    FROM post_search AS s
    CROSS JOIN posts AS p ON p.id = s.rowid
    CROSS JOIN accounts AS a ON a.id = p.author AND a.status = 'active'
    WHERE s.post_search MATCH ?
    """
}
