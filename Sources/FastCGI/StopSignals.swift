internal import CFastCGI
internal import Glibc

/// TERM, INT and QUIT as something an epoll set can wait for.
struct StopSignals: ~Copyable, Sendable {
  private let signals: OwnedDescriptor

  /// Blocks the three in the calling thread. Threads it starts from then on inherit that; a thread
  /// that does not block them would take them away from the descriptor.
  init() throws(SocketError) {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in [SIGTERM, SIGINT, SIGQUIT] { sigaddset(&set, signal) }
    pthread_sigmask(SIG_BLOCK, &set, nil)
    signals = try OwnedDescriptor(
      signalfd(-1, &set, Int32(SFD_CLOEXEC | SFD_NONBLOCK)), from: "signalfd")
  }

  var descriptor: Int32 { signals.number }

  /// Takes one pending signal, so that nobody else acts on it later.
  func take() {
    var information = signalfd_siginfo()
    _ = read(signals.number, &information, MemoryLayout<signalfd_siginfo>.size)
  }
}
