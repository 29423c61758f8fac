import Foundation
import Model
import Testing

@testable import Store

/// Databases of every released schema, as their programs left them, become today's without a loss.
struct FrozenDatabaseTests {
  let site: TestSite
  let path: String

  init() throws {
    site = try TestSite()
    path = site.directory.appendingPathComponent("old.db").path
  }

  @Test(arguments: FrozenDatabase.all.map(\.schema))
  func `what was there is there after the migration`(schema: Int) throws {
    try FrozenDatabase(schema: schema).thaw(to: path)
    #expect(try Store.schemaStatus(path: path).found == schema)
    _ = try Store.migrate(path: path) { _ in }

    let store = try Store(path: path)
    let reader = try store.reader()
    #expect(try store.verify { _, _ in }.isEmpty)
    #expect(
      try reader.timeline(PageRequest()).posts.map(\.text.string) == [
        "A ship in port is safe", "Grüße, 世界, Привет & <b>goodbye</b>",
        "The engine weaves algebraic patterns",
      ])
    for search in ["世", "ПРИВ", "algebra"] {
      #expect(try reader.search(search, PageRequest()).posts.count == 1, "\(search)")
    }
    let accounts = try reader.registeredAccounts(limit: 100)
    #expect(accounts.map(\.handle.description).sorted() == ["ada", "grace", "linus"])
    let ada = try #require(accounts.first { $0.email == "ada@example.org" })
    #expect(ada.name == "Ada L.")
    #expect(ada.hiddenCount == (schema < 7 ? 0 : 1))
    #expect(ada.language == (schema < 13 ? nil : .chinese))
    let followers = try reader.followers(of: ada.id, seenBy: nil, CursorRequest()).elements
    #expect(followers.map(\.account.handle.text) == (schema < 5 ? [] : ["grace"]))
    let newest = try #require(try reader.timeline(PageRequest()).posts.first)
    #expect(newest.counts.likes == (schema < 12 ? 0 : 1))
    #expect(ada.reactionCount == (schema < 12 ? 0 : 3))
    #expect(newest.counts.boosts == (schema < 12 ? 0 : 1))
    #expect(ada.broughtCount == (schema < 14 ? 0 : 2))
    #expect(
      try reader.posts(broughtBy: ada.id, PageRequest()).posts.map(\.text.string)
        == (schema < 14 ? [] : ["An answer of long ago", "words of long ago, 1"]))
    let people = try reader.import(into: ada.id, at: ada.joinedAt)?.report.people
    #expect((people?.followed ?? 0) == (schema < 15 ? 0 : 1))
    #expect((people?.missingNames ?? []).map(\.text) == (schema < 15 ? [] : ["mary"]))
    #expect((try reader.export(of: ada.id, at: ada.joinedAt) == nil) == (schema < 14))
    #expect(try reader.credential(login: "ada")?.passwordHash.hasPrefix("$scrypt$") == true)
    #expect(try reader.secret("csrf")?.count == 32)
  }

  @Test(arguments: FrozenDatabase.all.map(\.schema))
  func `a migrated database goes on`(schema: Int) throws {
    try FrozenDatabase(schema: schema).thaw(to: path)
    _ = try Store.migrate(path: path) { _ in }
    let store = try Store(path: path)
    let ada = try #require(try store.reader().credential(login: "ada")).account
    let session = try store.beginSession(
      for: ada, tokenHash: TestSite.tokenHash(1), device: "", address: "", at: TestSite.noon)
    let post = try store.publish(
      try PostDraft(PostText("Still here", limit: 100)), by: ada, at: TestSite.noon)
    #expect(try store.reader().search("still", PageRequest()).posts.map(\.id) == [post])
    try store.endSession(session, of: ada)
    try store.purge(at: TestSite.noon)
    try store.replay { _, _ in }
    #expect(try store.verify { _, _ in }.isEmpty)
  }

  @Test(arguments: FrozenDatabase.all.map(\.schema))
  func `a database that changes is backed up as it was`(schema: Int) throws {
    try FrozenDatabase(schema: schema).thaw(to: path)
    let backup = site.directory.appendingPathComponent("before.db").path
    let applied = try Store.migrate(path: path, backup: backup) { _ in }
    #expect(FileManager.default.fileExists(atPath: backup) == !applied.isEmpty)
    guard !applied.isEmpty else { return }
    _ = try Store.restore(path, from: backup, keepingFormerAs: path + ".new") { _ in }
    #expect(try Store.schemaStatus(path: path).found == schema)
  }
}
