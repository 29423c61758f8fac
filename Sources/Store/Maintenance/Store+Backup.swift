import Glibc

extension Store {
  /// Copies a database while others read and write it, and checks the copy.
  ///
  /// The copy is one state of the database: it holds every change acknowledged before it began. Its file
  /// appears under its name when it is sound and on the disk, readable to its owner alone.
  /// - Parameters:
  ///   - target: the copy's name, which nothing may have yet.
  ///   - progress: told now and then how far the work is.
  /// - Throws: `file` if the target exists, cannot be written, or another backup is being written into the
  ///   same folder; `damaged` if the copy is not sound; `reserved` while somebody restores or migrates.
  public static func backUp(
    _ database: String, to target: String, progress: (MaintenanceProgress) -> Void
  ) throws(StoreError) -> Backup {
    guard access(database, F_OK) == 0 else { throw .noDatabase(at: database) }
    let presence = try Presence(at: database)
    defer { withExtendedLifetime(presence) {} }
    return try copy(database, to: target, progress: progress)
  }

  /// The same for a caller who is present already.
  static func copy(
    _ database: String, to target: String, progress: (MaintenanceProgress) -> Void
  ) throws(StoreError) -> Backup {
    guard access(target, F_OK) != 0 else {
      throw .file(path: target, problem: "exists already; a backup replaces nothing")
    }
    let part = try PartialFile(of: database, for: target)
    try DatabaseCopy(source: Connection(path: database, for: .reading))
      .write(to: part.path, journal: .delete, progress: progress)
    let findings = try Verification.findings(in: part.path) {
      progress(MaintenanceProgress(.verifying, $0, of: $1))
    }
    guard findings.faults.isEmpty else {
      throw .damaged(findings.faults.joined(separator: "; "))
    }
    let schema = try Connection(path: part.path, for: .copying).use { db in
      try Migrator().status(of: db).found
    }
    try part.publish(as: target)
    return Backup(
      path: target, bytes: part.size, schema: schema, differences: findings.differences)
  }
}
