internal import CFastCGI
internal import Glibc

/// Signals as something that `poll(2)` can wait for, to be taken one at a time instead of by handlers.
public struct SignalQueue: ~Copyable, Sendable {
  private let signals: OwnedDescriptor

  /// Blocks the signals in the calling thread, and so in the threads and processes it starts from
  /// then on. A thread that does not block them would take them away from the queue.
  public init(_ numbers: [Int32]) throws(SocketError) {
    var set = sigset_t()
    sigemptyset(&set)
    for number in numbers { sigaddset(&set, number) }
    pthread_sigmask(SIG_BLOCK, &set, nil)
    signals = try OwnedDescriptor(
      signalfd(-1, &set, Int32(SFD_CLOEXEC | SFD_NONBLOCK)), from: "signalfd")
  }

  /// Readable while a signal waits.
  public var descriptor: Int32 { signals.number }

  /// The next signal; nil if none waits.
  public func take() -> Int32? {
    var information = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    guard read(signals.number, &information, size) == size else { return nil }
    return Int32(information.ssi_signo)
  }
}
