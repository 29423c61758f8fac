import Dispatch
import Synchronization

/// The commands that wait for the writer, in the order they came.
final class CommandQueue: Sendable {
  private struct State {
    var waiting: [any WaitingCommand] = []
    var isOpen = true
  }

  private let state = Mutex(State())
  private let arrivals = DispatchSemaphore(value: 0)

  /// How many somebody waits for.
  var count: Int {
    state.withLock { state in state.waiting.count { $0.isWanted } }
  }

  /// - Returns: false if the queue has closed.
  func append(_ command: any WaitingCommand) -> Bool {
    let isOpen = state.withLock { state in
      if state.isOpen { state.waiting.append(command) }
      return state.isOpen
    }
    if isOpen { arrivals.signal() }
    return isOpen
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
      return state.waiting
    }
    return waiting.filter { $0.begin() }
  }
}
