import FastCGI
import Glibc
import Logging

/// Binds the sockets, keeps a responder running on each, and stops them all when told to.
///
/// It runs on one thread and only ever waits for signals.
final class Master {
  private let configuration: Configuration
  /// The program and the arguments that make a responder of it.
  private let program: String
  private let arguments: [String]
  private let log: Logger
  private let signals = MasterSignals()
  private var slots: [ResponderSlot] = []

  init(configuration: Configuration, program: String, arguments: [String], log: Logger) {
    self.configuration = configuration
    self.program = program
    self.arguments = arguments
    self.log = log
  }

  /// Returns once all responders have ended after a stop signal.
  ///
  /// - Throws: if a socket cannot be bound or the pidfile not be written; nothing runs then.
  func run() throws {
    let pidFile = PidFile(path: configuration.pidfile)
    for path in configuration.responderSockets {
      slots.append(ResponderSlot(socket: try bind(path)))
    }
    defer { for slot in slots { slot.socket.unlink() } }
    try pidFile.write()
    defer { pidFile.remove() }

    log.notice("started", metadata: ["responders": "\(slots.count)", "pid": "\(getpid())"])
    var isStopping = false
    while !isStopping {
      startDueResponders()
      switch signals.wait(until: slots.compactMap(\.startsAt).min()) {
      case .stop: isStopping = true
      case .childEnded: collect()
      case .timeout: break
      }
    }
    stop()
  }

  private func bind(_ path: String) throws -> ListeningSocket {
    try ListeningSocket.bind(
      path: path, mode: configuration.chmodSocket.bits, backlog: Int32(configuration.listen))
  }

  private func startDueResponders() {
    let now = ContinuousClock.now
    for slot in slots where slot.isDue(at: now) {
      do {
        let process = try ResponderProcess.start(
          program, arguments, serving: slot.socket, workers: configuration.threads)
        slot.started(process, at: now)
        log.info("responder started", metadata: slot.metadata)
      } catch {
        slot.failedToStart(at: now)
        log.error("a responder could not be started: \(error)", metadata: slot.metadata)
      }
    }
  }

  private func collect() {
    while let ending = ResponderProcess.nextEnding() {
      guard let slot = slots.first(where: { $0.process?.id == ending.id }) else { continue }
      log.error(
        "responder ended; another takes its place",
        metadata: slot.metadata.merging(ending.metadata) { $1 })
      slot.ended(at: .now)
    }
  }

  /// TERM for all, and KILL for those that have not finished within the configured mercy.
  private func stop() {
    log.notice("stopping")
    for slot in slots { slot.process?.send(SIGTERM) }
    let deadline = ContinuousClock.now + .seconds(configuration.workerReloadMercy)
    while slots.contains(where: { $0.process != nil }) {
      while let ending = ResponderProcess.nextEnding() {
        slots.first { $0.process?.id == ending.id }?.stopped()
      }
      guard slots.contains(where: { $0.process != nil }) else { break }
      if signals.wait(until: deadline) == .timeout {
        for slot in slots where slot.process != nil {
          log.error("a responder had to be killed", metadata: slot.metadata)
          slot.process?.send(SIGKILL)
        }
      }
    }
    log.notice("stopped")
  }
}

extension ResponderProcess.Ending {
  fileprivate var metadata: Logger.Metadata {
    signal.map { ["signal": "\($0)"] } ?? ["status": "\(status ?? 0)"]
  }
}
