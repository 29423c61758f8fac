import FastCGI
import Logging

/// One place for a responder: its socket, which stays, and the process that serves it, which may not.
final class ResponderSlot {
  let socket: ListeningSocket
  private(set) var process: ResponderProcess?
  /// When the next process is to be started; nil while one runs.
  private(set) var startsAt: ContinuousClock.Instant? = .now
  private var startedAt: ContinuousClock.Instant = .now
  private var quickDeaths = 0

  /// A responder that lived shorter than this died of its start.
  private static let quick = Duration.seconds(2)
  private static let shortestPause = Duration.milliseconds(50)
  private static let longestPause = Duration.seconds(5)

  init(socket: ListeningSocket) {
    self.socket = socket
  }

  func isDue(at now: ContinuousClock.Instant) -> Bool {
    startsAt.map { $0 <= now } ?? false
  }

  func started(_ process: ResponderProcess, at now: ContinuousClock.Instant) {
    self.process = process
    startedAt = now
    startsAt = nil
  }

  /// The first replacement comes at once; the more quickly they die, the longer the pause, but the
  /// slot is never given up.
  func ended(at now: ContinuousClock.Instant) {
    process = nil
    quickDeaths = now - startedAt < Self.quick ? quickDeaths + 1 : 0
    let pause = Self.shortestPause * (1 << min(quickDeaths, 10))
    startsAt = quickDeaths == 0 ? now : now + min(pause, Self.longestPause)
  }

  func failedToStart(at now: ContinuousClock.Instant) {
    startedAt = now
    ended(at: now)
  }

  func stopped() {
    process = nil
  }

  var metadata: Logger.Metadata {
    var metadata: Logger.Metadata = ["socket": "\(socket.path)"]
    if let process { metadata["pid"] = "\(process.id)" }
    return metadata
  }
}
