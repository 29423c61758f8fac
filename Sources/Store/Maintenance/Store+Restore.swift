import Glibc

extension Store {
  /// Puts a copy of a backup in the place of a database, which is kept under another name.
  ///
  /// The backup is copied and has SQLite check it first; then the new database takes the old one's name in one step, so
  /// that a process that dies leaves either the one or the other.
  /// - Parameters:
  ///   - file: a backup, or any database that SQLite can open.
  ///   - former: the name under which the present database is kept, in the same folder.
  ///   - progress: told now and then how far the work is.
  /// - Throws: `inUse` while anybody has the database open; `damaged` if the backup is not sound, `file` if
  ///   it is none of Martlet's, `unknownSchema` if this program can neither work with it nor migrate it.
  public static func restore(
    _ database: String, from file: String, keepingFormerAs former: String,
    progress: (MaintenanceProgress) -> Void
  ) throws(StoreError) -> Restoration {
    guard access(file, R_OK) == 0 else { throw .file(file) }
    let presence = try Presence(aloneAt: database)
    defer { withExtendedLifetime(presence) {} }
    let part = try PartialFile(of: database, for: database)
    try DatabaseCopy(source: Connection(path: file, for: .copying))
      .write(to: part.path, journal: .wal, progress: progress)
    let schema = try restorableSchema(of: part.path, from: file)
    let faults = try Verification.faults(in: part.path)
    guard faults.isEmpty else { throw .damaged(faults.joined(separator: "; ")) }
    let hasFormer = access(database, F_OK) == 0
    if hasFormer {
      part.belong(toOwnerOf: database)
      try FormerDatabase(path: database).keep(as: former)
    }
    do {
      try part.publish(as: database)
    } catch {
      if hasFormer { unlink(former) }
      throw error
    }
    return Restoration(schema: schema, former: hasFormer ? former : nil)
  }

  private static func restorableSchema(
    of path: String, from file: String
  ) throws(StoreError) -> SchemaStatus {
    try Connection(path: path, for: .copying).use { db in
      let status = try Migrator().status(of: db)
      guard status.found > 0, try db.exists("SELECT 1 FROM sqlite_schema WHERE name = 'events'")
      else { throw StoreError.file(path: file, problem: "is no database of Martlet's") }
      guard status.isUsable || !status.pending.isEmpty else {
        throw StoreError.unknownSchema(found: status.found, known: status.known)
      }
      return status
    }
  }
}
