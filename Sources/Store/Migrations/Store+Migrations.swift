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
    let lock = try WriteLock(database: path)
    let pending = try lock.hold { () throws(StoreError) in try schemaStatus(path: path).pending }
    guard pending.contains(where: \.stopsPrograms) else {
      let presence = try Presence(at: path)
      defer { withExtendedLifetime(presence) {} }
      if let backup, !pending.isEmpty { _ = try copy(path, to: backup, progress: progress) }
      return try lock.hold { () throws(StoreError) in try apply(to: path, progress: progress) }
    }
    return try lock.hold { () throws(StoreError) in
      // Somebody else may have done it meanwhile.
      guard try !schemaStatus(path: path).pending.isEmpty else { return [] }
      let presence = try Presence(aloneAt: path)
      defer { withExtendedLifetime(presence) {} }
      if let backup { _ = try copy(path, to: backup, progress: progress) }
      return try apply(to: path, progress: progress)
    }
  }

  private static func apply(
    to path: String, progress: (MaintenanceProgress) -> Void
  ) throws(StoreError) -> [String] {
    let isNew = access(path, F_OK) != 0
    let connection = try Connection(path: path, for: .writing(Patience()))
    if isNew { chmod(path, 0o600) }
    return try connection.use { db in try Migrator().migrate(db, progress: progress) }
  }

  /// Changes nothing, and does not create the file.
  public static func schemaStatus(path: String) throws(StoreError) -> SchemaStatus {
    guard access(path, F_OK) == 0 else { return Migrator().status(of: 0, oldestProgram: 0) }
    let presence = try Presence(at: path)
    defer { withExtendedLifetime(presence) {} }
    return try Connection(path: path, for: .reading).use { db in try Migrator().status(of: db) }
  }
}
