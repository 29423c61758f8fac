import Foundation
import Model
import Testing

@testable import Store

/// Programs of two versions on one database, as there are while responders are being replaced.
struct SchemaNeighboursTests {
  private static let known = Migration.all.count
  private static let addition = Migration(
    name: "adds", oldestProgram: known, sql: "ALTER TABLE posts ADD COLUMN mood TEXT")
  private static let upheaval = Migration(
    name: "changes", oldestProgram: known + 1, sql: "ALTER TABLE posts RENAME COLUMN text TO body")

  let site: TestSite
  let ada: ID<Account>

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    try site.post("before", by: ada)
  }

  /// What a newer program's `martlet migrate` does to the database.
  private func migrate(_ further: [Migration]) throws {
    let newer = Migrator(migrations: Migration.all + further)
    try site.outsider().use { db in _ = try newer.migrate(db) { _ in } }
  }

  @Test func `what only adds leaves the programs before at work, and lets them start`() throws {
    try migrate([Self.addition])
    try site.post("by the responder that ran", by: ada)
    let restarted = try Store(path: site.path)
    _ = try restarted.publish(
      try PostDraft(PostText("by one that started", limit: 100)), by: ada, at: TestSite.noon)
    #expect(try site.reader.timeline(PageRequest()).posts.count == 3)
    #expect(try Store.schemaStatus(path: site.path).isUsable)
    #expect(try !Store.schemaStatus(path: site.path).isCurrent)
    #expect(try Store.migrate(path: site.path) { _ in }.isEmpty)
  }

  @Test(arguments: [[upheaval], [upheaval, addition], [addition, upheaval]])
  func `what changes more keeps the programs before from starting`(further: [Migration]) throws {
    try migrate(further)
    let unknown = StoreError.unknownSchema(found: Self.known + further.count, known: Self.known)
    #expect(throws: unknown) { try Store(path: site.path) }
    #expect(throws: unknown) { try Store.migrate(path: site.path) { _ in } }
    #expect(try !Store.schemaStatus(path: site.path).isUsable)
  }

  @Test func `an older program does not replay or verify what it knows only in part`() throws {
    try migrate([Self.addition])
    let unknown = StoreError.unknownSchema(found: Self.known + 1, known: Self.known)
    #expect(throws: unknown) { try site.store.replay { _, _ in } }
    #expect(throws: unknown) { try site.store.verify { _, _ in } }
  }

  @Test func `an older program backs up what it knows only in part, and restores it`() throws {
    try migrate([Self.addition])
    let copy = site.directory.appendingPathComponent("copy.db").path
    let backup = try Store.backUp(site.path, to: copy) { _ in }
    #expect(backup.schema == Self.known + 1)
    #expect(backup.differences == nil)
    let new = site.directory.appendingPathComponent("new.db").path
    let restoration = try Store.restore(new, from: copy, keepingFormerAs: "") { _ in }
    #expect(restoration.schema.isUsable)
    #expect(try Store(path: new).reader().postCount() == 1)
  }

  @Test func `no program from before lets people in who are to be asked for a code`() throws {
    let step = try #require(Migration.all.firstIndex { $0.name == Migration.accountSecurity.name })
    #expect(Migration.accountSecurity.oldestProgram == step + 1)
  }

  @Test func `a plan says which steps want the responders stopped`() throws {
    let plan = Migrator(migrations: Migration.all + [Self.addition, Self.upheaval])
      .status(of: Self.known, oldestProgram: Self.known).pending
    #expect(plan.map(\.name) == ["adds", "changes"])
    #expect(plan.map(\.schema) == [Self.known + 1, Self.known + 2])
    #expect(plan.map(\.stopsPrograms) == [false, true])
    #expect(Migrator().status(of: 0, oldestProgram: 0).pending.allSatisfy { !$0.stopsPrograms })
  }

  @Test func `a step that wants the responders stopped is refused while they run`() throws {
    let path = site.directory.appendingPathComponent("old.db").path
    try FrozenDatabase(schema: 1).thaw(to: path)
    let responder = try Presence(at: path)
    defer { withExtendedLifetime(responder) {} }
    #expect(throws: StoreError.inUse) { try Store.migrate(path: path) { _ in } }
    #expect(try Store.schemaStatus(path: path).found == 1)
  }

  @Test func `a migration that was interrupted goes on where it was`() throws {
    let path = site.directory.appendingPathComponent("old.db").path
    try FrozenDatabase(schema: 1).thaw(to: path)
    let connection = try Connection(path: path, for: .writing(Patience()))
    _ = try connection.use { db in
      try Migrator(migrations: Array(Migration.all.prefix(2))).migrate(db) { _ in }
    }
    try connection.close()
    #expect(try Store.migrate(path: path) { _ in } == Migration.all.dropFirst(2).map(\.name))
  }
}
