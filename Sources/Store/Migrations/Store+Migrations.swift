import Glibc

extension Store {
  /// Brings the database at `path` to the schema of this program; creates the file when
  /// absent, for its owner's eyes alone.
  ///
  /// Each migration is one transaction; all of them happen under the write lock, so two processes that
  /// migrate at once do it once. Blocks while other processes write.
  /// - Parameter progress: told each migration's name before it runs.
  /// - Returns: the names of the migrations applied; empty if there was nothing to do.
  public static func migrate(
    path: String, progress: (String) -> Void
  ) throws(StoreError) -> [String] {
    try WriteLock(database: path).hold { () throws(StoreError) in
      let isNew = access(path, F_OK) != 0
      let connection = try Connection(path: path, for: .writing(Patience()))
      if isNew { chmod(path, 0o600) }
      return try connection.use { db in try Migrator().migrate(db, progress: progress) }
    }
  }

  /// Changes nothing, and does not create the file.
  public static func schemaStatus(path: String) throws(StoreError) -> SchemaStatus {
    guard access(path, F_OK) == 0 else {
      return SchemaStatus(
        found: 0, known: Migration.all.count, pending: Migration.all.map(\.name))
    }
    return try Connection(path: path, for: .reading).use { db in try Migrator().status(of: db) }
  }
}
