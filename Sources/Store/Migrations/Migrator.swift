import GRDB

/// Brings a database to the newest schema it knows, one transaction a step.
struct Migrator {
  var migrations = Migration.all

  func status(of db: Database) throws -> SchemaStatus {
    let found = try db.first("PRAGMA user_version") { $0.int(0) } ?? 0
    return SchemaStatus(
      found: found, known: migrations.count, pending: migrations.dropFirst(found).map(\.name))
  }

  /// - Throws: `unknownSchema` unless the database has every migration and no other.
  func requireCurrent(_ db: Database) throws {
    let status = try status(of: db)
    guard status.isCurrent else {
      throw StoreError.unknownSchema(found: status.found, known: status.known)
    }
  }

  /// - Returns: the names of the migrations applied. Those before a failing one stay applied.
  func migrate(_ db: Database, progress: (String) -> Void) throws -> [String] {
    let status = try status(of: db)
    guard status.found <= status.known else {
      throw StoreError.unknownSchema(found: status.found, known: status.known)
    }
    for (index, migration) in migrations.enumerated().dropFirst(status.found) {
      progress(migration.name)
      try db.writing {
        try db.execute(sql: migration.sql)
        try db.run("PRAGMA user_version = \(index + 1)")
      }
    }
    return status.pending
  }
}
