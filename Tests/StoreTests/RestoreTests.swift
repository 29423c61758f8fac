import Foundation
import Model
import Testing

@testable import Store

struct RestoreTests {
  /// Where the backups come from.
  let site: TestSite
  let ada: ID<Account>
  let backup: String
  /// Where they go.
  let home: String
  let former: String

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    try site.post("in the backup", by: ada)
    let directory = site.directory.appendingPathComponent("home")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    backup = site.directory.appendingPathComponent("copy.db").path
    _ = try Store.backUp(site.path, to: backup) { _ in }
    home = directory.appendingPathComponent("home.db").path
    former = directory.appendingPathComponent("former.db").path
    _ = try Store.migrate(path: home) { _ in }
  }

  @discardableResult
  private func restore(from file: String? = nil) throws -> Store.Restoration {
    try Store.restore(home, from: file ?? backup, keepingFormerAs: former) { _ in }
  }

  private func texts(_ path: String) throws -> [String] {
    try Store(path: path).reader().timeline(PageRequest()).posts.map(\.text.string)
  }

  private func live(_ path: String) throws {
    let store = try Store(path: path)
    let grace = try store.register(
      Registration(handle: try TestSite.handle("grace"), name: "", passwordHash: "hash"),
      at: TestSite.noon)
    _ = try store.publish(
      try PostDraft(PostText("in the former", limit: 100)), by: grace, at: TestSite.noon)
  }

  @Test func `a backup takes the place of a database, which is kept`() throws {
    try live(home)
    let restoration = try restore()
    #expect(restoration.former == former)
    #expect(restoration.schema.isCurrent)
    #expect(try texts(home) == ["in the backup"])
    #expect(try Store(path: home).verify { _, _ in }.isEmpty)
    #expect(try texts(former) == ["in the former"])
    #expect(try texts(backup) == ["in the backup"])
  }

  @Test func `a restored database is written to like any other`() throws {
    try restore()
    let store = try Store(path: home)
    _ = try store.publish(
      try PostDraft(PostText("afterwards", limit: 100)), by: ada, at: TestSite.noon)
    #expect(try store.reader().postCount() == 2)
    let attributes = try FileManager.default.attributesOfItem(atPath: home)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `where there is no database one appears`() throws {
    let new = site.directory.appendingPathComponent("new.db").path
    let restoration = try Store.restore(new, from: backup, keepingFormerAs: former) { _ in }
    #expect(restoration.former == nil)
    #expect(try texts(new) == ["in the backup"])
  }

  @Test func `while anybody has the database open nothing is restored`() throws {
    try live(home)
    let store = try Store(path: home)
    #expect(throws: StoreError.inUse) { try restore() }
    #expect(try store.reader().postCount() == 1)
    #expect(!FileManager.default.fileExists(atPath: former))
  }

  @Test func `another program that has the database open is noticed too`() throws {
    let shell = try Connection(path: home, for: .writing(Patience()))
    _ = try shell.use { db in try db.first("SELECT count(*) FROM posts") { $0.int(0) } }
    #expect(throws: StoreError.inUse) { try restore() }
    try shell.close()
    try restore()
    #expect(try texts(home) == ["in the backup"])
  }

  @Test func `nobody opens a database that is being restored`() throws {
    _ = try Store.restore(home, from: backup, keepingFormerAs: former) { _ in
      #expect(throws: StoreError.reserved) { try Store(path: home) }
      #expect(throws: StoreError.reserved) { try Store.migrate(path: home) { _ in } }
      #expect(throws: StoreError.reserved) { try Store.schemaStatus(path: home) }
    }
    #expect(try texts(home) == ["in the backup"])
  }

  @Test func `a database that is in use elsewhere can be the source, with its log`() throws {
    try site.post("not yet brought back", by: ada)
    try restore(from: site.path)
    #expect(try texts(home) == ["not yet brought back", "in the backup"])
  }

  @Test func `a damaged database makes room, and is kept as it is`() throws {
    let damaged = Data(repeating: 42, count: 8192)
    try damaged.write(to: URL(fileURLWithPath: home))
    try restore()
    #expect(try texts(home) == ["in the backup"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: former)) == damaged)
  }

  @Test(arguments: ["nothing", "notes", "half", "foreign", "newer"])
  func `what is no sound backup leaves everything as it was`(kind: String) throws {
    try live(home)
    let file = site.directory.appendingPathComponent("bad.db").path
    switch kind {
    case "notes":
      try Data(repeating: 65, count: 5000).write(to: URL(fileURLWithPath: file))
    case "half":
      let whole = try Data(contentsOf: URL(fileURLWithPath: backup))
      try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: file))
    case "foreign":
      try Connection(path: file, for: .copying).use { db in
        try db.run("CREATE TABLE songs (name TEXT)")
        try db.run("PRAGMA user_version = 2")
      }
    case "newer":
      try FileManager.default.copyItem(atPath: backup, toPath: file)
      try Connection(path: file, for: .copying).use { db in
        try db.run("PRAGMA user_version = 99")
        try db.run("UPDATE compatibility SET oldest_program = 99")
      }
    default: break
    }
    #expect(throws: StoreError.self) { try restore(from: file) }
    #expect(try texts(home) == ["in the former"])
    #expect(!FileManager.default.fileExists(atPath: former))
    #expect(!FileManager.default.fileExists(atPath: home + ".part"))
  }
}
