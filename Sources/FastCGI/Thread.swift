internal import CFastCGI
internal import Glibc

/// A POSIX thread with a small stack that takes no signals but those its own faults raise.
struct Thread {
  private static let stackSize = 1 << 20

  private let thread: pthread_t

  init(named name: String, body: @escaping @Sendable () -> Void) throws(SocketError) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, Self.stackSize)

    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, &attributes,
      { context in
        guard let context else { return nil }
        blockSignals()
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    guard code == 0 else {
      work.release()
      throw .systemCall("pthread_create", code: code)
    }
    pthread_setname_np(thread, name)
    self.thread = thread
  }

  /// Waits for the body to return.
  func join() {
    pthread_join(thread, nil)
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}

private func blockSignals() {
  var set = sigset_t()
  sigfillset(&set)
  for fault in [SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT] { sigdelset(&set, fault) }
  pthread_sigmask(SIG_BLOCK, &set, nil)
}
