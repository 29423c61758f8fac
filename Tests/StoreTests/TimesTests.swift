import Foundation
import Testing

@testable import Store

struct TimesTests {
  private let site: TestSite

  init() throws { site = try TestSite() }

  @Test func `each query is counted, and what lies between two moments can be told`() throws {
    let ada = try site.join("ada")
    let before = site.reader.queryTimes
    _ = try site.reader.account(ada)
    _ = try site.reader.snapshot { try site.reader.lastEventID() }
    let times = site.reader.queryTimes - before
    #expect(times.queries == 2)
    #expect(times.duration > .zero)
  }

  @Test func `changes are added up for the work that asked for them, and for no other`() throws {
    let (_, times) = try WriteTimes.measured { try site.join("ada") }
    #expect(times.commands == 1)
    #expect(times.committing > .zero)
    let store = site.store
    let (_, none) = WriteTimes.measured {
      let done = DispatchSemaphore(value: 0)
      Thread {
        #expect(throws: Never.self) { try store.forgive("ada") }
        done.signal()
      }.start()
      done.wait()
    }
    #expect(none.commands == 0)
  }

  @Test func `what was given up has only waited`() throws {
    let hasty = try Store(path: site.path, patience: .milliseconds(20))
    let lock = try WriteLock(database: site.path)
    let (_, times) = try lock.hold { () throws(StoreError) in
      WriteTimes.measured { #expect(throws: StoreError.busy) { try hasty.forgive("nobody") } }
    }
    #expect(times.commands == 1)
    #expect(times.waiting >= .milliseconds(20))
    #expect(times.committing == .zero)
  }

  @Test func `the database tells its size and the room that is left`() throws {
    try site.join("ada")
    let use = site.store.diskUse
    #expect(use.database > 0)
    #expect(use.log > 0)
    #expect(use.free > 0)
  }
}
