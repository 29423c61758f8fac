import Dispatch
import Synchronization

/// The commands that wait for the writer, in the order they came.
///
/// Each keeps a thread waiting that could answer somebody else. When the writer has not been let in for a
/// while, only `room` commands may go on waiting, so that the other threads are free for those who read.
final class CommandQueue: Sendable {
  private struct State {
    var waiting: [any WaitingCommand] = []
    var isOpen = true
    /// When the first command came since one has begun; nil if none has come.
    var standsStillSince: ContinuousClock.Instant?

    mutating func come(at now: ContinuousClock.Instant) {
      waiting.removeAll { !$0.isWanted }
      standsStillSince = standsStillSince ?? now
    }
  }

  private let room: Int
  private let stall: Duration

  private let state = Mutex(State())
  private let arrivals = DispatchSemaphore(value: 0)

  /// - Parameters:
  ///   - room: how many may wait while the writer is not let in.
  ///   - stall: for how long it must not have been let in for that.
  init(room: Int, stall: Duration) {
    self.room = room
    self.stall = stall
  }

  /// How many somebody waits for.
  var count: Int {
    state.withLock { state in state.waiting.count { $0.isWanted } }
  }

  /// - Returns: false if there is no room, or the queue has closed.
  func append(_ command: any WaitingCommand, at now: ContinuousClock.Instant = .now) -> Bool {
    let isTaken = state.withLock { state in
      state.come(at: now)
      guard state.isOpen, !standsStill(state, at: now) || state.waiting.count < room else {
        return false
      }
      state.waiting.append(command)
      return true
    }
    if isTaken { arrivals.signal() }
    return isTaken
  }

  /// Whether a command that waits may go on waiting.
  func hasRoom(
    for command: any WaitingCommand, at now: ContinuousClock.Instant = .now
  ) -> Bool {
    state.withLock { state in
      guard standsStill(state, at: now) else { return true }
      return state.waiting.lazy.filter(\.isWanted).prefix(room).contains { $0 === command }
    }
  }

  private func standsStill(_ state: State, at now: ContinuousClock.Instant) -> Bool {
    state.standsStillSince.map { now - $0 >= stall } ?? false
  }

  /// Takes no more commands; those that wait are still carried out.
  /// - Returns: false if it was closed before.
  func close() -> Bool {
    let wasOpen = state.withLock { state in
      defer { state.isOpen = false }
      return state.isOpen
    }
    arrivals.signal()
    return wasOpen
  }

  /// Sleeps until a command that somebody wants is there.
  /// - Returns: false if none will ever come again.
  func waitForWork() -> Bool {
    while true {
      let (hasWork, isOpen) = state.withLock { state in
        state.waiting.removeAll { !$0.isWanted }
        return (!state.waiting.isEmpty, state.isOpen)
      }
      if hasWork { return true }
      guard isOpen else { return false }
      arrivals.wait()
    }
  }

  /// All commands that wait and have begun with this call.
  func beginAll() -> [any WaitingCommand] {
    let waiting = state.withLock { state in
      defer { state.waiting = [] }
      state.standsStillSince = nil
      return state.waiting
    }
    return waiting.filter { $0.begin() }
  }
}
