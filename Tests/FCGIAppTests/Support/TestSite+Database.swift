import GRDB

@testable import FCGIApp

/// What an operator could do with `sqlite3`.
extension TestSite {
  func change(_ sql: String) throws {
    try database { try $0.execute(sql: sql) }
  }

  func number(_ sql: String) throws -> Int {
    try database { try Int.fetchOne($0, sql: sql) ?? 0 }
  }

  /// Everything that stands in the tables, as text.
  func databaseText() throws -> String {
    try database { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%fts5%'")
      return try tables.flatMap { try Row.fetchAll(db, sql: "SELECT * FROM \($0)") }
        .map(\.description).joined(separator: "\n")
    }
  }

  private func database<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try DatabaseQueue(path: app.configuration.database).unsafeReentrantWrite(work)
  }
}
