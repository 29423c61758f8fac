import Foundation
import Testing

@testable import Store

struct CheckpointTests {
  let site: TestSite

  init() throws { site = try TestSite() }

  private var logSize: Int {
    get throws {
      let attributes = try FileManager.default.attributesOfItem(atPath: site.path + "-wal")
      return try #require(attributes[.size] as? Int)
    }
  }

  /// Writes until the log has grown by so many bytes or been emptied; false if it was emptied.
  private func grow(by bytes: Int) throws -> Bool {
    let start = try logSize
    while true {
      let before = try logSize
      try site.store.writer.perform { db in
        try db.run("INSERT OR REPLACE INTO secrets VALUES ('ballast', randomblob(500000))")
      }
      // The writer looks at the log after it has answered; the next command waits for that.
      try site.store.forgive("nobody")
      let size = try logSize
      if size < before { return false }
      if size >= start + bytes { return true }
    }
  }

  @Test func `the log is emptied into the database when it has grown`() throws {
    for _ in 0..<3 {
      #expect(try !grow(by: 2 * Checkpoint.threshold))
      #expect(try logSize < Checkpoint.threshold)
    }
    #expect(site.events.checkpoints == [true, true, true])
    #expect(site.store.diskUse.log == (try logSize))
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `a reader that stays puts the checkpoint off, not the writers`() throws {
    let outsider = try site.outsider()
    try outsider.use { db in
      try db.run("BEGIN")
      _ = try db.first("SELECT count(*) FROM events") { $0.int(0) }
    }
    #expect(try grow(by: Checkpoint.threshold + Checkpoint.retryStep))
    #expect(Set(site.events.checkpoints) == [false])
    try outsider.use { db in try db.run("ROLLBACK") }
    #expect(try !grow(by: 2 * Checkpoint.retryStep))
    #expect(site.events.checkpoints.last == true)
  }
}
