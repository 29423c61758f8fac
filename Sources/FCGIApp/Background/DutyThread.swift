import Dispatch
import Foundation
import Synchronization

/// A thread that does what is due, and sleeps for as long as nothing is.
final class DutyThread: Sendable {
  private enum State {
    /// No thread was started.
    case idle
    case running
    case stopping
  }

  private let name: String
  private let farewell: Duration
  private let call = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)
  private let state = Mutex(State.idle)

  /// - Parameters:
  ///   - name: what the operator sees of the thread.
  ///   - farewell: how long the end of the process waits for the thread to come to a place where it can be left.
  init(_ name: String, farewell: Duration) {
    self.name = name
    self.farewell = farewell
  }

  /// Starts the thread.
  /// - Parameter duty: does everything that is due, and leaves off where ``isStopping``. Returns for how long there
  ///   is nothing more to do; nil for as long as nobody wakes the thread.
  func start(_ duty: @escaping @Sendable () -> Duration?) {
    state.withLock { $0 = .running }
    let thread = Thread { [self] in run(duty) }
    thread.name = name
    thread.start()
  }

  /// There is something to do, now or later. Safe from any thread.
  func wake() { call.signal() }

  /// Ends the thread. Safe from any thread.
  func stop() {
    let wasRunning = state.withLock { state in
      defer { state = .stopping }
      return state == .running
    }
    guard wasRunning else { return }
    wake()
    _ = ended.wait(timeout: .now() + farewell / .seconds(1))
  }

  var isStopping: Bool { state.withLock { $0 == .stopping } }

  private func run(_ duty: () -> Duration?) {
    while !isStopping {
      if let pause = duty() {
        _ = call.wait(timeout: .now() + pause / .seconds(1))
      } else {
        call.wait()
      }
    }
    ended.signal()
  }
}
