import Foundation
import Testing

@testable import Store

struct CheckpointTests {
  let site: TestSite

  init() throws { site = try TestSite() }

  private var fileSize: Int { site.store.diskUse.log }

  /// Writes so many bytes and some more, and waits until the writer has looked at the log.
  private func write(_ bytes: Int, to store: Store) throws {
    try store.writer.perform { db in
      try db.run("INSERT INTO secrets VALUES (hex(randomblob(8)), randomblob(?))", bytes)
    }
    // It does so after it has answered; the next command waits for that.
    try store.forgive("nobody")
  }

  /// Somebody who reads, whom the log cannot forget.
  private func staying() throws -> Connection {
    let reader = try site.outsider()
    try reader.use { db in
      try db.run("BEGIN")
      _ = try db.first("SELECT count(*) FROM events") { $0.int(0) }
    }
    return reader
  }

  @Test func `a log that has grown is brought back and written over`() throws {
    for _ in 0..<(4 * Checkpoint.threshold / 500_000) {
      try write(500_000, to: site.store)
      #expect(fileSize < Checkpoint.keptFile)
    }
    #expect(site.events.checkpoints.count >= 3)
    #expect(Set(site.events.checkpoints) == [true])
    #expect(fileSize >= Checkpoint.threshold)
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `a log that does not grow is left alone, however large its file`() throws {
    try write(Checkpoint.threshold, to: site.store)
    #expect(site.events.checkpoints == [true])
    try write(1000, to: site.store)
    try site.store.forgive("nobody")
    #expect(site.events.checkpoints == [true])
  }

  @Test func `a reader that stays puts the checkpoint off, not the writers`() throws {
    let reader = try staying()
    try write(Checkpoint.threshold, to: site.store)
    try write(1000, to: site.store)
    #expect(site.events.checkpoints == [false])
    try write(Checkpoint.retryStep, to: site.store)
    #expect(site.events.checkpoints == [false, false])
    try reader.use { db in try db.run("ROLLBACK") }
    try write(Checkpoint.retryStep, to: site.store)
    #expect(site.events.checkpoints == [false, false, true])
  }

  @Test func `what the file has grown to beneath a reader is given back`() throws {
    let reader = try staying()
    try write(2 * Checkpoint.keptFile, to: site.store)
    #expect(fileSize > 2 * Checkpoint.keptFile)
    try reader.use { db in try db.run("ROLLBACK") }
    try write(Checkpoint.retryStep, to: site.store)
    try write(1000, to: site.store)
    #expect(fileSize <= Checkpoint.keptFile)
  }

  @Test func `a log that another process has brought back is brought back as early as ever`() throws
  {
    let reader = try staying()
    try write(3 * Checkpoint.threshold, to: site.store)
    #expect(site.events.checkpoints == [false])
    try reader.use { db in try db.run("ROLLBACK") }
    let others = RecordedEvents()
    try write(1000, to: try Store(path: site.path) { others.add($0) })
    #expect(others.checkpoints == [true])
    try write(1000, to: site.store)
    try write(Checkpoint.threshold, to: site.store)
    #expect(site.events.checkpoints == [false, true])
  }

  @Test func `somebody hears of a log that grows and grows, now and then`() throws {
    let reader = try staying()
    defer { withExtendedLifetime(reader) {} }
    for _ in 0..<5 { try write(Checkpoint.alarmStep / 4, to: site.store) }
    #expect(site.events.alarms.count == 1)
    #expect(site.events.alarms.allSatisfy { $0 >= Checkpoint.alarmStep && $0 <= fileSize })
    for _ in 0..<4 { try write(Checkpoint.alarmStep / 4, to: site.store) }
    #expect(site.events.alarms.count == 2)
  }
}
