import GRDB
public import Model

/// Deleting takes what was said out of all tables. Some of it still stands where nobody reads: in the write-ahead log, in
/// old pieces of the search index, in files. The erasure is the task that sees to those.
extension Store {
  /// Seconds after which a deleted post is erased, with all that were deleted meanwhile.
  static let postErasureDelay: Int64 = 3_600

  /// Removes what has expired of archives.
  public func removeExpiredArchives(at: Timestamp) throws(StoreError) {
    try writer.perform { db in
      try db.run("DELETE FROM exports WHERE expires_at <= ?", at)
      try db.run("DELETE FROM imports WHERE expires_at <= ?", at)
    }
  }

  /// The erasure is done, as far as anything was to be erased when it began. It comes again when files are due that pages
  /// may still show, and archives.
  public func finishErasure(_ task: BackgroundTask) throws(StoreError) {
    try writer.perform { db in
      try db.remove(task)
      // Something more was deleted meanwhile.
      try db.run(
        "UPDATE tasks SET leased_until = 0 WHERE id = ? AND attempts = ?", task.id, task.attempts)
      let next = try db.first(Self.nextErasure) { $0.isNull(0) ? nil : $0.timestamp(0) }
      if let next = next.flatMap(\.self) { try db.requestErasure(at: next, coversSearch: false) }
    }
  }

  /// Writes one more part of the search index anew, without what was deleted; in small transactions, between which
  /// others get to write.
  /// - Parameter isFirst: whether this begins the work.
  /// - Returns: whether nothing is left to do.
  public func rewriteSearchIndex(isFirst: Bool) throws(StoreError) -> Bool {
    try writer.perform { db in try SearchIndex(db: db).rewrite(isFirst: isFirst) }
  }

  /// Brings the write-ahead log back into the database and empties its file.
  /// - Returns: false if somebody reads it all the time.
  public func emptyLog() throws(StoreError) -> Bool { try writer.emptyLog() }

  private static let nextErasure = """
    SELECT min(at) FROM (SELECT max(expires_at) AS at FROM stray_pictures
      UNION ALL SELECT min(expires_at) FROM exports
      UNION ALL SELECT min(expires_at) FROM imports)
    """
}

extension Database {
  /// From that moment on, what was deleted is erased too. Somebody may be at it and have passed the place: then it is
  /// done once more.
  func requestErasure(at: Timestamp, coversSearch: Bool) throws {
    try run(
      """
      INSERT INTO tasks (kind, due_at, covers_search) VALUES (?1, ?2, ?3)
      ON CONFLICT DO UPDATE SET due_at = min(due_at, ?2), covers_search = max(covers_search, ?3),
        requests = requests + 1
      """, BackgroundTask.Work.erasure.code, at, coversSearch ? 1 : 0)
  }
}

extension Reader {
  /// The names of all files of archives that somebody may still ask for, or that wait to be taken in.
  public func archiveFiles() throws(StoreError) -> Set<String> {
    try read { db in
      Set(
        try db.all(
          """
          SELECT file FROM exports WHERE file IS NOT NULL
          UNION ALL SELECT file FROM imports WHERE file IS NOT NULL
          """
        ) { $0.text(0) })
    }
  }
}
