import Foundation
import Model
import Synchronization
import Testing

@testable import Store

struct WriterTests {
  /// Runs `work` on so many threads at once and waits for all of them.
  private func together(_ threads: Int, _ work: @escaping @Sendable (Int) throws -> Void) {
    let done = DispatchGroup()
    for number in 0..<threads {
      done.enter()
      Thread {
        #expect(throws: Never.self) { try work(number) }
        done.leave()
      }.start()
    }
    done.wait()
  }

  @Test func `people who post at once share transactions, and every acknowledged post is there`()
    throws
  {
    let site = try TestSite()
    let ada = try site.join("ada")
    let text = try PostDraft(PostText("all at once", limit: 100))
    let before = site.events.groups
    let ids = Mutex<Set<ID<Post>>>([])
    let store = site.store
    // An outsider keeps the first group from beginning until all have asked.
    let outsider = try site.outsider()
    let threads = 16
    let blocked = DispatchSemaphore(value: 0)
    try outsider.use { db in try db.run("BEGIN EXCLUSIVE") }
    let arrived = Mutex(0)
    Thread {
      self.together(threads) { _ in
        if arrived.withLock({
          $0 += 1; return $0
        }) == threads {
          blocked.signal()
        }
        for _ in 0..<10 {
          let id = try store.publish(text, by: ada, at: TestSite.noon)
          _ = ids.withLock { $0.insert(id) }
        }
      }
      blocked.signal()
    }.start()
    blocked.wait()
    try outsider.use { db in try db.run("ROLLBACK") }
    blocked.wait()

    #expect(ids.withLock { $0.count } == threads * 10)
    #expect(try site.reader.postCount() == threads * 10)
    let groups = site.events.groups.dropFirst(before.count)
    #expect(groups.reduce(0, +) == threads * 10)
    #expect(groups.count < threads * 10)
  }

  @Test func `two processes that write at once lose nothing`() throws {
    let site = try TestSite()
    let ada = try site.join("ada")
    let text = try PostDraft(PostText("from both", limit: 100))
    let stores = [site.store, try Store(path: site.path)]
    together(8) { number in
      for _ in 0..<25 {
        _ = try stores[number % 2].publish(text, by: ada, at: TestSite.noon)
      }
    }
    #expect(try site.reader.postCount() == 200)
    #expect(try site.reader.account(ada)?.postCount == 200)
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `a command that fails takes nothing of its group with it`() throws {
    let site = try TestSite()
    let ada = try site.join("ada")
    let outsider = try site.outsider()
    try outsider.use { db in try db.run("BEGIN IMMEDIATE") }
    let refusals = Mutex(0)
    let text = try PostDraft(PostText("good", limit: 100))
    let store = site.store
    let done = DispatchSemaphore(value: 0)
    Thread {
      self.together(10) { number in
        do {
          let author = number.isMultiple(of: 2) ? ada : ID(999)
          _ = try store.publish(text, by: author, at: TestSite.noon)
        } catch StoreError.notAllowed {
          refusals.withLock { $0 += 1 }
        }
      }
      done.signal()
    }.start()
    try outsider.use { db in try db.run("ROLLBACK") }
    done.wait()
    #expect(refusals.withLock { $0 } == 5)
    #expect(try site.reader.postCount() == 5)
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test
  func `while somebody else keeps the database, writers are told and readers go on`() throws {
    let site = try TestSite()
    let ada = try site.join("ada")
    let outsider = try site.outsider()
    try outsider.use { db in try db.run("BEGIN EXCLUSIVE") }
    #expect(throws: StoreError.busy) { try site.post("in vain", by: ada) }
    #expect(try site.reader.account(ada) != nil)
    try outsider.use { db in try db.run("ROLLBACK") }
    try site.post("in time", by: ada)
    #expect(try site.reader.timeline(PageRequest()).posts.map(\.text.string) == ["in time"])
  }

  @Test func `a change that was given up is never made`() throws {
    let site = try TestSite()
    let ada = try site.join("ada")
    let text = try PostDraft(PostText("given up", limit: 100))
    let hasty = try Store(path: site.path, patience: .milliseconds(20))
    var refusals = 0
    try WriteLock(database: site.path).hold { () throws(StoreError) in
      for _ in 0..<3 {
        do throws(StoreError) {
          _ = try hasty.publish(text, by: ada, at: TestSite.noon)
        } catch {
          if error == .busy { refusals += 1 }
        }
      }
    }
    #expect(refusals == 3)
    // The same writer gets through to its next change, in whose group the three would have been.
    while (try? hasty.forgive("nobody")) == nil {}
    #expect(try site.reader.postCount() == 0)
  }

  @Test func `a full disk refuses what does not fit, and writing goes on when there is room`()
    throws
  {
    let site = try TestSite()
    let ada = try site.join("ada")
    try site.post("before", by: ada)
    let long = String(repeating: "abcdefghij", count: 100)
    try site.store.writer.perform { db in
      let pages = try db.first("PRAGMA page_count") { $0.int(0) } ?? 0
      try db.run("PRAGMA max_page_count = \(pages + 2)")
    }
    #expect(throws: StoreError.full) {
      for _ in 0..<100 { try site.post(long, by: ada) }
    }
    #expect(site.events.failures == [.full])
    let kept = try site.reader.postCount()
    #expect(try site.found("before") == ["before"])
    try site.store.writer.perform { db in try db.run("PRAGMA max_page_count = 1000000") }
    try site.post("after", by: ada)
    #expect(try site.reader.postCount() == kept + 1)
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `a closed store refuses to write`() throws {
    let site = try TestSite()
    let ada = try site.join("ada")
    site.store.close()
    site.store.close()
    #expect(throws: StoreError.busy) { try site.post("too late", by: ada) }
    #expect(try site.reader.account(ada) != nil)
  }

  @Test func `a reader cannot write`() throws {
    let site = try TestSite()
    #expect(throws: StoreError.self) {
      try site.reader.read { db in try db.run("DELETE FROM secrets") }
    }
    #expect(try site.reader.secret("csrf") != nil)
  }
}
