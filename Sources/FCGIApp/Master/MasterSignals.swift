import Glibc

/// The signals that a master lives by, taken one at a time instead of by handlers.
struct MasterSignals {
  enum News {
    case stop
    case childEnded
    case timeout
  }

  private let set: sigset_t

  /// Blocks the signals in this thread and in the children to come, who take them by themselves.
  init() {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in [SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGCHLD] { sigaddset(&set, signal) }
    pthread_sigmask(SIG_BLOCK, &set, nil)
    self.set = set
  }

  /// Waits for the next signal, or until a moment has come.
  func wait(until moment: ContinuousClock.Instant?) -> News {
    var set = set
    var signal: Int32 = 0
    if let moment {
      let left = max(.zero, moment - .now).components
      var patience = timespec(
        tv_sec: Int(left.seconds), tv_nsec: Int(left.attoseconds / 1_000_000_000))
      signal = sigtimedwait(&set, nil, &patience)
    } else {
      signal = sigwaitinfo(&set, nil)
    }
    switch signal {
    case SIGCHLD: return .childEnded
    case SIGTERM, SIGINT, SIGQUIT, SIGHUP: return .stop
    default: return .timeout
    }
  }
}
