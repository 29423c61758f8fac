extension Migration {
  /// The search index may run a little behind the posts, and says how far it has come (see `SearchIndex`).
  static let searchProgress = Migration(
    name: "004 search progress",
    oldestProgram: 4,
    sql: """
      CREATE TABLE search_progress (
        indexed_through INTEGER NOT NULL CHECK (indexed_through >= 0)
      ) STRICT;
      INSERT INTO search_progress (indexed_through) SELECT coalesce(max(id), 0) FROM posts;
      UPDATE compatibility SET oldest_program = 4;
      """)
}
