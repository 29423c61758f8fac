import Foundation
import Model
import Testing

@testable import Store

struct BackupTests {
  let site: TestSite
  let ada: ID<Account>
  let target: String

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    try FileManager.default.createDirectory(
      at: site.directory.appendingPathComponent("backups"), withIntermediateDirectories: true)
    target = site.directory.appendingPathComponent("backups/copy.db").path
  }

  private func backUp() throws -> Store.Backup {
    try Store.backUp(site.path, to: target) { _ in }
  }

  private var files: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(
        atPath: site.directory.appendingPathComponent("backups").path)
    }
  }

  @Test func `a backup is one file that holds everything, for its owner's eyes`() throws {
    try site.post("kept", by: ada)
    let backup = try backUp()
    #expect(try files == ["copy.db"])
    let attributes = try FileManager.default.attributesOfItem(atPath: target)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(attributes[.size] as? Int == backup.bytes)
    #expect(backup.schema == Migration.all.count)
    #expect(backup.differences == [])
    _ = try Store.restore(target + "2", from: target, keepingFormerAs: "") { _ in }
    let restored = try Store(path: target + "2")
    #expect(try restored.reader().timeline(PageRequest()).posts.map(\.text.string) == ["kept"])
  }

  @Test func `a backup is one state of a database that others go on writing to`() throws {
    try site.store.writer.perform { db in
      for name in ["a", "b", "c", "d"] {
        try db.run("INSERT INTO secrets VALUES (?, randomblob(2000000))", name)
      }
    }
    try site.post("before", by: ada)
    var meanwhile = 0
    let backup = try Store.backUp(site.path, to: target) { progress in
      guard progress.stage == .copying, progress.done < progress.total else { return }
      meanwhile += 1
      #expect(throws: Never.self) { try site.post("meanwhile", by: ada) }
    }
    #expect(meanwhile > 1)
    #expect(backup.differences == [])
    #expect(try site.reader.postCount() == 1 + meanwhile)
    let texts = try Connection(path: target, for: .copying).use { db in
      try db.all("SELECT text FROM posts") { $0.text(0) }
    }
    #expect(texts == ["before"])
  }

  @Test func `progress goes from the first page to the last event`() throws {
    try site.post("something", by: ada)
    var stages: [MaintenanceProgress] = []
    _ = try Store.backUp(site.path, to: target) { stages.append($0) }
    let copied = try #require(stages.last { $0.stage == .copying })
    #expect(copied.done == copied.total && copied.total > 0)
    let verified = try #require(stages.last)
    #expect(verified.stage == .verifying)
    #expect(verified.done == verified.total)
    #expect(verified.total == (try site.reader.events(limit: 1000).count))
  }

  @Test func `nothing is replaced`() throws {
    try Data("precious".utf8).write(to: URL(fileURLWithPath: target))
    #expect { try backUp() } throws: {
      "\($0)" == "\(target): exists already; a backup replaces nothing"
    }
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "precious")
  }

  @Test func `what a killed backup left is written over`() throws {
    let left = site.directory.appendingPathComponent("backups/site.db.part")
    try Data(repeating: 7, count: 100_000).write(to: left)
    #expect(try backUp().differences == [])
    #expect(try files == ["copy.db"])
  }

  @Test func `two backups into one folder do not get into each other's way`() throws {
    let other = try PartialFile(of: site.path, for: target)
    #expect { try backUp() } throws: { "\($0)" == "\(other.path): another backup is being written" }
    #expect(FileManager.default.fileExists(atPath: other.path))
    #expect(try files == ["site.db.part"])
  }

  @Test func `a backup that could not be made leaves nothing`() throws {
    #expect(throws: StoreError.self) {
      try Store.backUp(site.path, to: target) { progress in
        // The copy is complete and not checked yet.
        guard progress.stage == .copying, progress.done == progress.total else { return }
        let part = FileHandle(forUpdatingAtPath: target.replacing("copy.db", with: "site.db.part"))
        try? part?.truncate(atOffset: 8192)
        try? part?.close()
      }
    }
    #expect(try files == [])
  }

  @Test func `a folder that is not there is named`() throws {
    #expect {
      try Store.backUp(site.path, to: "/nowhere/at/all.db") { _ in }
    } throws: { "\($0)" == "/nowhere/at/site.db.part: No such file or directory" }
  }

  @Test func `read models that are not what the log says are told, and the copy is kept`() throws {
    try site.outsider().use { db in try db.run("UPDATE accounts SET post_count = 9") }
    let backup = try backUp()
    #expect(backup.differences?.count == 1)
    #expect(try files == ["copy.db"])
  }

  @Test func `a database that is not there has no backup`() throws {
    #expect {
      try Store.backUp("/nowhere/at.db", to: target) { _ in }
    } throws: { "\($0)".hasPrefix("/nowhere/at.db: there is no database") }
  }
}
