import GRDB

/// Brings a database to the newest schema it knows, one transaction a step.
struct Migrator {
  var migrations = Migration.all

  /// Of a database that has had so many migrations.
  func status(of found: Int, oldestProgram: Int) -> SchemaStatus {
    let pending = migrations.enumerated().dropFirst(found).map { index, migration in
      SchemaStatus.Step(
        schema: index + 1, name: migration.name,
        stopsPrograms: found > 0 && migration.oldestProgram > found)
    }
    return SchemaStatus(
      found: found, known: migrations.count, oldestProgram: oldestProgram, pending: pending)
  }

  /// - Parameter schema: `main`, or the name of an attached database.
  func status(of db: Database, in schema: String = "main") throws -> SchemaStatus {
    let found = try db.first("PRAGMA \(schema).user_version") { $0.int(0) } ?? 0
    return status(
      of: found, oldestProgram: try oldestProgram(of: db, in: schema) ?? found)
  }

  /// - Throws: `unknownSchema` unless this program can work with the database.
  func requireUsable(_ db: Database) throws {
    let status = try status(of: db)
    guard status.isUsable else {
      throw StoreError.unknownSchema(found: status.found, known: status.known)
    }
  }

  /// - Throws: `unknownSchema` unless the database has every migration and no other.
  func requireCurrent(_ db: Database) throws {
    let status = try status(of: db)
    guard status.isCurrent else {
      throw StoreError.unknownSchema(found: status.found, known: status.known)
    }
  }

  /// - Parameter progress: told before each step.
  /// - Returns: the names of the migrations applied. Those before a failing one stay applied.
  func migrate(_ db: Database, progress: (MaintenanceProgress) -> Void) throws -> [String] {
    let status = try status(of: db)
    guard status.found <= status.known || status.isUsable else {
      throw StoreError.unknownSchema(found: status.found, known: status.known)
    }
    for (done, step) in status.pending.enumerated() {
      progress(MaintenanceProgress(.migrating(step.name), done + 1, of: status.pending.count))
      try db.writing { try apply(migrations[step.schema - 1], in: db) }
    }
    return status.pending.map(\.name)
  }

  private func apply(_ migration: Migration, in db: Database) throws {
    try db.execute(sql: migration.sql)
    let applied = try db.first("PRAGMA user_version") { $0.int(0) } ?? 0
    try db.run("PRAGMA user_version = \(applied + 1)")
    if try saysCompatibility(db, in: "main") {
      try db.run(
        "UPDATE compatibility SET oldest_program = max(oldest_program, ?)", migration.oldestProgram)
    }
  }

  /// Nil before schema 3, when databases did not say it.
  private func oldestProgram(of db: Database, in schema: String) throws -> Int? {
    guard try saysCompatibility(db, in: schema) else { return nil }
    return try db.first("SELECT oldest_program FROM \(schema).compatibility") { $0.int(0) }
  }

  private func saysCompatibility(_ db: Database, in schema: String) throws -> Bool {
    try db.exists("SELECT 1 FROM \(schema).sqlite_schema WHERE name = 'compatibility'")
  }
}
