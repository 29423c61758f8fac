internal import Synchronization

/// All responses that go on.
final class OpenStreams: Sendable {
  private let streams = Mutex<[ObjectIdentifier: ResponseStream]>([:])
  private let scoreboard: Scoreboard

  init(scoreboard: Scoreboard) {
    self.scoreboard = scoreboard
  }

  /// Does nothing with a stream that is over by now.
  func insert(_ stream: ResponseStream) {
    streams.withLock {
      guard stream.isOpen else { return }
      $0[ObjectIdentifier(stream)] = stream
      scoreboard.note(streams: $0.count)
    }
  }

  func remove(_ stream: ResponseStream) {
    streams.withLock {
      $0[ObjectIdentifier(stream)] = nil
      scoreboard.note(streams: $0.count)
    }
  }

  /// Completes all of them.
  func endAll() {
    for stream in streams.withLock({ Array($0.values) }) { stream.end() }
  }
}
