import Foundation
import Model
import Testing

@testable import Store

struct MigrationTests {
  let site: TestSite

  init() throws { site = try TestSite() }

  @Test func `a new site gets every migration once`() throws {
    let path = site.directory.appendingPathComponent("new.db").path
    #expect { try Store(path: path) } throws: { "\($0)".contains("run `martlet migrate`") }
    #expect(try Store.schemaStatus(path: path).pending.count == Migration.all.count)
    #expect(!FileManager.default.fileExists(atPath: path))

    var told: [String] = []
    let applied = try Store.migrate(path: path) {
      if case .migrating(let name) = $0.stage { told.append(name) }
    }
    #expect(applied == Migration.all.map(\.name))
    #expect(told == applied)
    #expect(try Store.migrate(path: path) { _ in }.isEmpty)
    #expect(try Store.schemaStatus(path: path).isCurrent)
    #expect(try Store(path: path).reader().lastEventID() == ID(0))
  }

  @Test func `nobody but the owner can read a new database`() throws {
    for suffix in ["", "-wal", "-shm", ".lock", ".next", ".open"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: site.path + suffix)
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(suffix)")
    }
  }

  @Test func `a database of a newer program is left alone`() throws {
    let known = Migration.all.count
    try site.outsider().use { db in
      try db.run("PRAGMA user_version = \(known + 1)")
      try db.run("UPDATE compatibility SET oldest_program = \(known + 1)")
    }
    let unknown = StoreError.unknownSchema(found: known + 1, known: known)
    #expect(throws: unknown) { try Store(path: site.path) }
    #expect(throws: unknown) { try Store.migrate(path: site.path) { _ in } }
    #expect(try Store.schemaStatus(path: site.path).pending.isEmpty)
  }

  @Test func `a program refuses a database that has yet to be migrated`() throws {
    let path = site.directory.appendingPathComponent("empty.db").path
    try Connection(path: path, for: .writing(Patience())).close()
    #expect(throws: StoreError.unknownSchema(found: 0, known: Migration.all.count)) {
      try Store(path: path)
    }
  }

  @Test func `a migration that fails leaves nothing of itself behind`() throws {
    let broken = Migrator(migrations: [
      Migration(name: "1", oldestProgram: 1, sql: "CREATE TABLE first (id INTEGER PRIMARY KEY)"),
      Migration(
        name: "2", oldestProgram: 1,
        sql: "CREATE TABLE second (id INTEGER PRIMARY KEY); SELECT nonsense"),
    ])
    let path = site.directory.appendingPathComponent("broken.db").path
    let connection = try Connection(path: path, for: .writing(Patience()))
    #expect(throws: StoreError.self) {
      try connection.use { db in try broken.migrate(db) { _ in } }
    }
    let status = try connection.use { db in try broken.status(of: db) }
    #expect(status.pending.map(\.name) == ["2"])
    let tables = try connection.use { db in
      try db.all("SELECT name FROM sqlite_schema") { $0.text(0) }
    }
    #expect(tables == ["first"])
  }

  @Test func `two processes that migrate at once do it once`() async throws {
    let path = site.directory.appendingPathComponent("twice.db").path
    let applied = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<2 { group.addTask { try Store.migrate(path: path) { _ in }.count } }
      return try await group.reduce(0, +)
    }
    #expect(applied == Migration.all.count)
  }

  @Test func `a file that is no database is called damaged`() throws {
    let path = site.directory.appendingPathComponent("notes.txt").path
    try Data(repeating: 65, count: 5000).write(to: URL(fileURLWithPath: path))
    #expect {
      try Store(path: path)
    } throws: { error in
      if case StoreError.damaged = error { true } else { false }
    }
  }
}
