public import Model

extension Reader {
  /// The longest search, in Unicode scalars; of a longer one the beginning counts.
  public static let searchLimit = 100

  /// How many posts one search may look at. It then ends with a short page, and the next page goes on.
  static let searchCandidates = 5_000

  /// The posts of active accounts that have `text` anywhere in theirs, newest first, in any script
  /// and without regard to case. A blank text finds nothing.
  ///
  /// A page may be short, even empty, and yet have an `olderBefore`.
  public func search(_ text: String, _ page: PageRequest) throws(StoreError) -> PostList {
    guard let query = SearchQuery(text, limit: Self.searchLimit) else { return .empty }
    return try read { db in
      var posts: [Post] = []
      var looked = 0
      var last: ID<Post>?
      try db.each(Post.search, query.expression, page.before ?? .newest) { row in
        guard looked < Self.searchCandidates else {
          last = row.id(0)
          return false
        }
        looked += 1
        let post = try Post(row)
        if query.matches(post.text) { posts.append(post) }
        return posts.count <= page.limit
      }
      if let last, posts.count <= page.limit {
        // The next page begins with the post that this one had no room to look at.
        return PostList(posts: posts, olderBefore: ID(last.value + 1))
      }
      return PostList(candidates: posts, limit: page.limit)
    }
  }
}

extension Post {
  static let search = """
    SELECT \(columns)
    FROM post_search AS s
    CROSS JOIN posts AS p ON p.id = s.rowid
    CROSS JOIN accounts AS a ON a.id = p.author AND a.status = 'active'
    WHERE s.post_search MATCH ? AND s.rowid < ?
    ORDER BY s.rowid DESC
    """
}
