import Model
import Synchronization

/// A clock that stands still until a test moves it, or has it leap.
final class TestClock: Sendable {
  /// 2026-03-15T12:00:00Z
  static let start = Timestamp(milliseconds: 1_773_576_000_000)

  private struct State {
    var moment = start
    var leap: Int64 = 0
  }

  private let state = Mutex(State())

  var now: Timestamp {
    state.withLock { state in
      defer { state.moment = state.moment.adding(seconds: state.leap) }
      return state.moment
    }
  }

  func advance(seconds: Int64) {
    state.withLock { $0.moment = $0.moment.adding(seconds: seconds) }
  }

  /// From now on so much later at each look: whoever looks again, wherever, finds that the time has come.
  func leap(seconds: Int64) {
    state.withLock { $0.leap = seconds }
  }

  func advance(days: Int64) { advance(seconds: days * 86_400) }
}
