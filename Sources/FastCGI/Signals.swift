internal import Glibc

/// The signals that a responder lives by, as something an epoll set can wait for.
struct Signals: ~Copyable, Sendable {
  enum Meaning {
    case stop
    case retire
    case reopenLog
  }

  private let queue: SignalQueue

  /// Blocks them in the calling thread. Threads it starts from then on inherit that; a thread
  /// that does not block them would take them away from the descriptor.
  init() throws(SocketError) {
    queue = try SignalQueue([SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGUSR1])
  }

  var descriptor: Int32 { queue.descriptor }

  /// Takes one pending signal; nil if there is none.
  func take() -> Meaning? {
    switch queue.take() {
    case nil: nil
    case SIGHUP: .retire
    case SIGUSR1: .reopenLog
    default: .stop
    }
  }
}
