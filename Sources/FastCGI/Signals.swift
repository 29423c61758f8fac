internal import CFastCGI
internal import Glibc

/// The signals that a responder lives by, as something an epoll set can wait for.
struct Signals: ~Copyable, Sendable {
  enum Meaning {
    case stop
    case retire
    case reopenLog
  }

  private let signals: OwnedDescriptor

  /// Blocks them in the calling thread. Threads it starts from then on inherit that; a thread
  /// that does not block them would take them away from the descriptor.
  init() throws(SocketError) {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in [SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGUSR1] { sigaddset(&set, signal) }
    pthread_sigmask(SIG_BLOCK, &set, nil)
    signals = try OwnedDescriptor(
      signalfd(-1, &set, Int32(SFD_CLOEXEC | SFD_NONBLOCK)), from: "signalfd")
  }

  var descriptor: Int32 { signals.number }

  /// Takes one pending signal; nil if there is none.
  func take() -> Meaning? {
    var information = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    guard read(signals.number, &information, size) == size else { return nil }
    return switch Int32(information.ssi_signo) {
    case SIGHUP: .retire
    case SIGUSR1: .reopenLog
    default: .stop
    }
  }
}
