import Dispatch
import Synchronization

/// Who waits for work that keeps a thread for long, or does it: so many and no more, so that other threads
/// stay free for everything else.
final class WaitingRoom: Sendable {
  private let capacity: Int
  private let guests = Mutex(0)

  init(capacity: Int) {
    self.capacity = capacity
  }

  fileprivate func enter() throws {
    try guests.withLock { guests in
      guard guests < capacity else { throw Turns.Busy.busy }
      guests += 1
    }
  }

  fileprivate func leave() {
    guests.withLock { $0 -= 1 }
  }
}

/// One kind of such work, done a few at a time: it costs memory, and all processors are wanted elsewhere too.
final class Turns: Sendable {
  enum Busy: Error {
    /// Too many wait already; nothing was done.
    case busy
  }

  private let room: WaitingRoom
  private let places: DispatchSemaphore

  /// - Parameter room: where those wait whose turn it is not; other kinds of work may share it.
  init(atATime count: Int, in room: WaitingRoom) {
    self.room = room
    places = DispatchSemaphore(value: count)
  }

  /// Does the work when it is its turn.
  /// - Throws: ``Busy`` if there is no room to wait; what the work throws.
  func take<Result>(_ work: () throws -> Result) throws -> Result {
    try room.enter()
    defer { room.leave() }
    places.wait()
    defer { places.signal() }
    return try work()
  }
}
