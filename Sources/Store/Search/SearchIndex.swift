import GRDB
import Model

/// The index of what the posts for everyone say, which may run a little behind them.
///
/// FTS5 writes pages of its own for each transaction that adds to it, however little, and merges them later:
/// post by post that was five sixths of what posting cost. So posts are added many at a time, and the newest,
/// which wait, are looked through one by one.
struct SearchIndex {
  /// How many posts may wait.
  static let batch = 64
  /// Bytes of terms added for each page of the index's pieces that is merged.
  private static let mergingPace = 2048
  /// Pages that are merged at once at least: fewer cost nearly as much.
  private static let mergingStep = 32
  /// Pages that are merged at once when the whole index is written anew.
  private static let rewritingStep = 256

  let db: Database

  /// The last post that is not waiting.
  func progress(in schema: String = "main") throws -> ID<Post> {
    try db.first("SELECT indexed_through FROM \(schema).search_progress") { $0.id(0) } ?? ID(0)
  }

  /// Adds the posts that wait, if there are enough of them. In a transaction, and in no savepoint within it: at the end of
  /// each, FTS5 would write all the same.
  func catchUpIfDue() throws {
    let isDue = try db.exists(
      "SELECT 1 FROM posts WHERE id > ? LIMIT 1 OFFSET \(Self.batch - 1)", try progress())
    if isDue { try catchUp() }
  }

  /// Adds all posts that wait, up to `last`, and merges some of the pieces that the index has come in.
  func catchUp(through last: ID<Post> = .newest) throws {
    try keepFromMerging()
    var latest: ID<Post>?
    var bytes = 0
    try db.each(
      "SELECT id, visibility, text FROM posts WHERE id > ? AND id <= ? ORDER BY id",
      try progress(), last
    ) { row in
      let post: ID<Post> = row.id(0)
      latest = post
      guard try row.visibility(1) == .everyone else { return true }
      let terms = SearchGrams(of: row.text(2)).terms
      try db.run("INSERT INTO post_search (rowid, grams) VALUES (?, ?)", post, terms)
      bytes += terms.utf8.count
      return true
    }
    guard let latest else { return }
    try db.run("UPDATE search_progress SET indexed_through = ?", latest)
    try db.run(
      "INSERT INTO post_search (post_search, rank) VALUES ('merge', ?)",
      max(bytes / Self.mergingPace, Self.mergingStep))
  }

  /// By itself FTS5 merges seldom, and then hundreds of pages at once, while everybody waits who writes.
  private func keepFromMerging() throws {
    try db.run(
      """
      INSERT INTO post_search (post_search, rank) SELECT 'automerge', 0
        WHERE NOT EXISTS (SELECT 1 FROM post_search_config WHERE k = 'automerge')
      """)
  }

  /// Takes a post that says something new, unless it waits.
  func add(_ post: ID<Post>, saying text: String) throws {
    guard post <= (try progress()) else { return }
    try db.run(
      "INSERT INTO post_search (rowid, grams) VALUES (?, ?)", post, SearchGrams(of: text).terms)
  }

  /// Lets go of a post. The index keeps no texts, so it must be told again what it holds of it.
  func remove(_ post: ID<Post>, saying text: String) throws {
    guard post <= (try progress()) else { return }
    try db.run(
      "INSERT INTO post_search (post_search, rowid, grams) VALUES ('delete', ?, ?)", post,
      SearchGrams(of: text).terms)
  }

  /// Merges all pieces of the index into one, step by step: what was taken out of it leaves the disk only then.
  /// - Parameter isFirst: whether to begin; then all pieces that there are now become one.
  /// - Returns: whether that is done.
  func rewrite(isFirst: Bool) throws -> Bool {
    let before = db.totalChangesCount
    try db.run(
      "INSERT INTO post_search (post_search, rank) VALUES ('merge', ?)",
      isFirst ? -Self.rewritingStep : Self.rewritingStep)
    // As fts5(7) says: less than two changes, and nothing was left to be merged.
    return db.totalChangesCount - before < 2
  }

  func clear() throws {
    try db.run("INSERT INTO post_search (post_search) VALUES ('delete-all')")
    try db.run("UPDATE search_progress SET indexed_through = 0")
  }
}
