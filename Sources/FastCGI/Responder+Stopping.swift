internal import Synchronization

/// How a responder ends, without anybody waiting for a time to pass: a stop is one event, the end of
/// the linger another, and the last connection to go makes the rest of the linger unnecessary.
extension Responder {
  var isStopping: Bool { stopping.load(ordering: .relaxed) }

  /// Does what a signal asks for.
  func obeySignal() {
    let meaning = signals.take()
    events.rearm(signals.descriptor, .signal)
    switch meaning {
    case .stop: beginStop()
    case .retire: retire()
    case .reopenLog: settings.reopenLog?()
    case nil: break
    }
  }

  /// The first half of a stop: no new connections, and none is kept after its next answer.
  func beginStop() {
    guard !stopping.exchange(true, ordering: .relaxed) else { return }
    endReception()
    streams.endAll()
    while case .connection(let descriptor) = listener.accept() {
      watch(admit(descriptor))
    }
    if connections.endReception() { return finish() }
    lingerOver.arm(after: settings.linger)
    events.rearm(lingerOver.descriptor, .lingerOver)
  }

  /// The second half: workers leave once they have dealt with what is ready by now.
  func finish() {
    finished.ring()
    events.addPersistent(finished.descriptor, .finished)
  }

  /// Stops because of an error, which ``run()`` will throw.
  func fail(_ error: any Error) {
    failure.withLock { $0 = $0 ?? error }
    finish()
  }
}
