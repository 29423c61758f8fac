import Foundation
import Glibc
import Synchronization
import Testing

@testable import Store

struct WriteLockTests {
  let site: TestSite

  init() throws { site = try TestSite() }

  @Test func `who has had a turn does not get another before those who wait`() throws {
    let (first, second) = (
      try WriteLock(database: site.path), try WriteLock(database: site.path)
    )
    let turns = Mutex<[String]>([])
    let done = DispatchSemaphore(value: 0)
    try first.hold { () throws(StoreError) in
      turns.withLock { $0.append("first") }
      Thread {
        #expect(throws: Never.self) {
          try second.hold { () throws(StoreError) in turns.withLock { $0.append("second") } }
        }
        done.signal()
      }.start()
      try waitUntilSomebodyIsNext()
    }
    try first.hold { () throws(StoreError) in turns.withLock { $0.append("first") } }
    done.wait()
    #expect(turns.withLock { $0 } == ["first", "second", "first"])
  }

  private func waitUntilSomebodyIsNext() throws(StoreError) {
    let next = try LockFile(beside: site.path, suffix: ".next")
    while try next.lock(LOCK_EX | LOCK_NB) { next.unlock() }
  }
}
