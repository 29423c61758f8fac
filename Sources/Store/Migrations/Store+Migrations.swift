import Glibc

extension Store {
  /// Brings the database at `path` to the schema of this program; creates the file when
  /// absent, for its owner's eyes alone.
  ///
  /// Each migration is one transaction, so what is interrupted can be run again; all of them happen under
  /// the write lock, so two processes that migrate at once do it once. Blocks while other processes write.
  /// - Parameters:
  ///   - backup: the name of a backup that is made first; nil for none.
  ///   - progress: told how far the backup is, and of each migration before it runs.
  /// - Returns: the names of the migrations applied; empty if there was nothing to do.
  /// - Throws: `inUse` while anybody has the database open with whose program the result does not go
  ///   together; what `backUp` throws.
  public static func migrate(
    path: String, backup: String? = nil, progress: (MaintenanceProgress) -> Void
  ) throws(StoreError) -> [String] {
    let pending = try schemaStatus(path: path).pending
    let presence =
      pending.contains(where: \.stopsPrograms)
      ? try Presence(aloneAt: path) : try Presence(at: path)
    defer { withExtendedLifetime(presence) {} }
    if let backup, !pending.isEmpty { _ = try copy(path, to: backup, progress: progress) }
    return try WriteLock(database: path).hold { () throws(StoreError) in
      let isNew = access(path, F_OK) != 0
      let connection = try Connection(path: path, for: .writing(Patience()))
      if isNew { chmod(path, 0o600) }
      return try connection.use { db in try Migrator().migrate(db, progress: progress) }
    }
  }

  /// Changes nothing, and does not create the file.
  public static func schemaStatus(path: String) throws(StoreError) -> SchemaStatus {
    guard access(path, F_OK) == 0 else { return Migrator().status(of: 0, oldestProgram: 0) }
    let presence = try Presence(at: path)
    defer { withExtendedLifetime(presence) {} }
    return try Connection(path: path, for: .reading).use { db in try Migrator().status(of: db) }
  }
}
