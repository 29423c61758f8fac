import Glibc
import Synchronization

/// How long a connection waits for a lock that somebody else holds.
///
/// It asks again every millisecond. SQLite's own busy timeout asks less and less often, so whoever
/// has waited longest is served last.
final class Patience: Sendable {
  private let deadline = Mutex(ContinuousClock.now)

  /// From now on waits end `duration` from now.
  func lasts(_ duration: Duration) {
    deadline.withLock { $0 = .now + duration }
  }

  /// SQLite's busy handler: true to ask once more.
  func waitABit() -> Bool {
    guard deadline.withLock({ .now < $0 }) else { return false }
    usleep(1000)
    return true
  }
}
