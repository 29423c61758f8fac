import FastCGI
import Glibc
import Logging

/// What a fleet decides becomes processes, signals and log lines.
extension Master {
  /// - Returns: what follows from it at once.
  func perform(_ action: FleetAction) -> FleetEvent? {
    switch action {
    case .start(let id): return start(id)
    case .retire(let id): processes[id]?.send(SIGHUP)
    case .stop(let id): processes[id]?.send(SIGTERM)
    case .kill(let id): processes[id]?.send(SIGKILL)
    case .check: return beginCheck()
    case .log(let level, let message, let id):
      log.log(level: level, "\(message)", metadata: id.map(metadata) ?? [:])
    }
    return nil
  }

  private func start(_ id: FleetMember.ID) -> FleetEvent? {
    guard let place = fleet.member(id)?.place,
      let program = place.pool == .stable ? program : program.canary(configuration.canary)
    else { return .ended(id, how: "has no program") }
    do {
      processes[id] = try ResponderProcess.start(
        program.path, program.serve, serving: try sockets.socket(of: place),
        workers: Self.mostWorkers)
      log.info("responder started", metadata: metadata(of: id))
      return nil
    } catch {
      log.error("a responder could not be started: \(error)", metadata: metadata(of: id))
      return .ended(id, how: "could not be started (\(error))")
    }
  }

  /// Takes note of all children that have ended.
  func collect() {
    while let ending = ChildProcess.nextEnding() {
      if let check, check.pid == ending.id {
        finish(check, ending)
      } else if let (id, process) = processes.first(where: { $0.value.id == ending.id }) {
        bury(id, process, ending)
      }
    }
  }

  private func bury(
    _ id: FleetMember.ID, _ process: ResponderProcess, _ ending: ChildProcess.Ending
  ) {
    let reading = process.scoreboard.reading
    if let pool = fleet.member(id)?.place.pool { totals.add(reading.counts, to: pool) }
    var details = metadata(of: id)
    details.merge(ending.metadata) { $1 }
    if fleet.isServing(id) {
      log.error("responder ended; another takes its place", metadata: details)
      for request in reading.inProgress {
        log.error(
          "the request that it was answering is lost",
          metadata: details.merging(request.metadata) { $1 })
      }
    } else {
      log.info("responder left", metadata: details)
    }
    processes[id] = nil
    apply(.ended(id, how: ending.description))
  }

  func lookForHanging() {
    guard let moment = harakiri.nextLook, moment <= .now else { return }
    let oldest = processes.compactMapValues { process in
      process.scoreboard.reading.inProgress.max { $0.age < $1.age }
    }
    for id in harakiri.look(at: oldest.mapValues(\.age), now: .now)
    where fleet.member(id)?.phase != .killed {
      hungCount += 1
      log.error(
        "a request hangs; its responder is killed",
        metadata: metadata(of: id).merging(oldest[id]?.metadata ?? [:]) { $1 })
      apply(.hangs(id))
    }
  }

  func metadata(of id: FleetMember.ID) -> Logger.Metadata {
    guard let member = fleet.member(id) else { return [:] }
    var metadata: Logger.Metadata = [
      "pool": "\(member.place.pool)", "slot": "\(member.place.number)",
      "socket": "\(sockets.path(of: member.place))", "generation": "\(member.generation)",
    ]
    if let process = processes[id] { metadata["pid"] = "\(process.id)" }
    return metadata
  }
}

extension RequestInProgress {
  fileprivate var metadata: Logger.Metadata {
    [
      "request": "\(id)", "summary": "\(summary)",
      "seconds": "\(age.inSeconds)",
    ]
  }
}

extension ChildProcess.Ending {
  fileprivate var metadata: Logger.Metadata {
    signal.map { ["signal": "\($0)"] } ?? ["status": "\(status ?? 0)"]
  }

  /// Completes “it …”.
  var description: String {
    signal.map { "was ended by signal \($0)" } ?? "ended with status \(status ?? 0)"
  }
}

extension Duration {
  /// Rounded to milliseconds.
  var inSeconds: Double { (self / .milliseconds(1)).rounded() / 1_000 }
}
