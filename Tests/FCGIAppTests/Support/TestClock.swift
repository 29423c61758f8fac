import Model
import Synchronization

/// A clock that stands still until a test moves it.
final class TestClock: Sendable {
  /// 2026-03-15T12:00:00Z
  static let start = Timestamp(milliseconds: 1_773_576_000_000)

  private let moment = Mutex(start)

  var now: Timestamp { moment.withLock { $0 } }

  func advance(seconds: Int64) {
    moment.withLock { $0 = $0.adding(seconds: seconds) }
  }

  func advance(days: Int64) { advance(seconds: days * 86_400) }
}
