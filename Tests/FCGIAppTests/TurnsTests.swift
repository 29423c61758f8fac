import Dispatch
import Foundation
import Testing

@testable import FCGIApp

@Suite struct TurnsTests {
  @Test func `so many work at a time, and who finds no room to wait is refused at once`() throws {
    let room = WaitingRoom(capacity: 2)
    let turns = Turns(atATime: 2, in: room)
    let working = DispatchSemaphore(value: 0)
    let mayEnd = DispatchSemaphore(value: 0)
    let ended = DispatchGroup()
    for _ in 1...2 {
      ended.enter()
      Thread.detachNewThread {
        try? turns.take {
          working.signal()
          mayEnd.wait()
        }
        ended.leave()
      }
      working.wait()
    }
    #expect(throws: Turns.Busy.self) { try turns.take {} }
    #expect(throws: Turns.Busy.self, "other work in the same room") {
      try Turns(atATime: 1, in: room).take {}
    }
    for _ in 1...2 { mayEnd.signal() }
    ended.wait()
    #expect(try turns.take { "done" } == "done")
  }

  @Test func `a turn ends when the work fails`() throws {
    struct Failed: Error {}
    let turns = Turns(atATime: 1, in: WaitingRoom(capacity: 1))
    #expect(throws: Failed.self) { try turns.take { throw Failed() } }
    #expect(try turns.take { "done" } == "done")
  }
}
