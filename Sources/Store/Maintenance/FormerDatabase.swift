import Glibc

/// A database that makes room for another one.
struct FormerDatabase {
  let path: String

  /// Gives it a second name, under which it stands alone.
  /// - Throws: `inUse` if another program has it open, such as `sqlite3`.
  func keep(as name: String) throws(StoreError) {
    do {
      try bringBackLog()
    } catch {
      guard error != .busy else { throw .inUse }
      // It is damaged, or the disk is full: its log is part of it and goes with it.
      for suffix in ["-wal", "-shm"] { rename(path + suffix, name + suffix) }
    }
    guard link(path, name) == 0 else { throw .file(name) }
  }

  /// SQLite gives up the write-ahead log only if nobody else has the database open.
  private func bringBackLog() throws(StoreError) {
    let connection = try Connection(path: path, for: .writing(Patience()))
    try connection.use { db in try db.run("PRAGMA journal_mode = DELETE") }
    try connection.close()
  }
}
