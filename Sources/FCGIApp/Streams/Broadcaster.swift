import Foundation
import Glibc
import Logging
import Model
import Store
import Synchronization
import Views

/// The one thread of a responder that tells its subscribers what happens. While there are none it sleeps for good.
///
/// It lets everybody else go first: whoever waits for a page waits for it, and who listens may wait for a moment.
final class Broadcaster: Sendable {
  /// How often it looks for what other processes have done.
  private static let interval = Duration.milliseconds(500)
  /// How long it waits at least after a look, so that what happens meanwhile is told at once.
  private static let pause = Duration.milliseconds(100)
  /// How long it waits after telling a few. A burst to thousands would keep the web server from everybody else.
  private static let rest = Duration.milliseconds(1)
  /// Of the processor's time, the thread takes two thirds of what a worker takes when both want it (nice(2)).
  private static let niceness: Int32 = 2
  /// How long the end of the process waits for a look that has begun.
  private static let farewell = Duration.seconds(2)

  private let store: Store
  private let site: Site
  private let room: StreamRoom
  private let log: Logger
  private let clock: @Sendable () -> Timestamp
  private let hasEnded = DispatchSemaphore(value: 0)
  private let state = Mutex(State.idle)

  private enum State {
    /// No thread was started.
    case idle
    case running
    case stopping
  }

  init(
    store: Store, site: Site, room: StreamRoom, log: Logger,
    clock: @escaping @Sendable () -> Timestamp
  ) {
    self.store = store
    self.site = site
    self.room = room
    self.log = log
    self.clock = clock
  }

  /// Starts the thread.
  func start() {
    state.withLock { $0 = .running }
    let thread = Thread { [self] in run() }
    thread.name = "broadcaster"
    thread.start()
  }

  /// Ends the thread.
  func stop() {
    let wasRunning = state.withLock { state in
      defer { state = .stopping }
      return state == .running
    }
    guard wasRunning else { return }
    room.ring()
    _ = hasEnded.wait(timeout: .now() + Self.farewell / .seconds(1))
  }

  private var isStopping: Bool { state.withLock { $0 == .stopping } }

  private func run() {
    // Of this thread alone (setpriority(2), on Linux). Where it is refused, all go together.
    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Self.niceness)
    var broadcast: Broadcast?
    var isAnswered = true
    while !isStopping {
      if broadcast?.isEmpty ?? true { room.waitForBell() }
      do {
        let open = try broadcast ?? begin()
        broadcast = open
        try open.look()
        isAnswered = true
      } catch {
        // Once, not twice a second.
        if isAnswered { log.error("subscribers cannot be told what happens: \(error)") }
        isAnswered = false
      }
      Self.sleep(Self.pause)
      if !(broadcast?.isEmpty ?? true) { room.waitForBell(atMost: Self.interval - Self.pause) }
    }
    hasEnded.signal()
  }

  private func begin() throws -> Broadcast {
    Broadcast(
      reader: try store.reader(), site: site, room: room, clock: clock, instant: { .now },
      rest: { Self.sleep(Self.rest) })
  }

  private static func sleep(_ duration: Duration) {
    Thread.sleep(forTimeInterval: duration / .seconds(1))
  }
}
