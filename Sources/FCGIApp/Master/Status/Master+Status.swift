import FastCGI
import Glibc
import Model

/// How things are.
extension Master {
  func status() -> MasterStatus {
    let uptime = ContinuousClock.now - startedAt
    let readings = processes.mapValues(\.scoreboard.reading)
    let waiting = fleet.slots.filter { $0.current == nil }.map(waitingSlot)
    let responders = fleet.members.sorted { $0.place < $1.place }.map {
      responder($0, readings[$0.id])
    }
    return MasterStatus(
      pid: getpid(), version: Martlet.version,
      started: Timestamp.now.adding(seconds: -uptime.components.seconds).rfc3339,
      uptime: uptime.inSeconds, generation: fleet.generation, reload: reloadStatus,
      responders: responders + waiting, pools: pools(readings), harakiri: hungCount,
      respawns: fleet.respawns)
  }

  /// For those who look at a glance.
  var summary: String {
    let ready = fleet.members.count { $0.phase == .ready }
    let failure = fleet.reload.failure.map { "; the last reload has failed: \($0)" } ?? ""
    return "\(ready) of \(fleet.slots.count) responders ready\(failure)"
  }

  private var reloadStatus: MasterStatus.Reload {
    let reload = fleet.reload
    return MasterStatus.Reload(
      state: reload.isRunning ? .running : reload.failure == nil ? .idle : .failed,
      generation: reload.generation, reason: reload.failure)
  }

  private func responder(
    _ member: FleetMember, _ reading: Scoreboard.Reading?
  ) -> MasterStatus.Responder {
    let slot = fleet.slots.first { $0.place == member.place }
    let oldest = reading?.inProgress.max { $0.age < $1.age }
    let pid = processes[member.id]?.id
    return MasterStatus.Responder(
      pool: member.place.pool.rawValue, slot: member.place.number,
      socket: sockets.path(of: member.place), pid: pid, state: member.phase.state,
      generation: member.generation, uptime: (ContinuousClock.now - member.startedAt).inSeconds,
      requests: reading?.counts.served ?? 0, failed: reading?.counts.failed ?? 0,
      aborted: reading?.counts.aborted ?? 0, inFlight: reading?.inProgress.count ?? 0,
      connections: reading?.counts.open ?? 0, streams: reading?.counts.streams ?? 0,
      restarts: slot?.restarts ?? 0,
      memory: pid.flatMap(ProcessState.memory),
      oldestRequest: oldest.map {
        MasterStatus.Request(id: $0.id, summary: $0.summary, seconds: $0.age.inSeconds)
      })
  }

  private func waitingSlot(_ slot: FleetSlot) -> MasterStatus.Responder {
    MasterStatus.Responder(
      pool: slot.place.pool.rawValue, slot: slot.place.number, socket: sockets.path(of: slot.place),
      state: .waiting, uptime: 0, requests: 0, failed: 0, aborted: 0, inFlight: 0, connections: 0,
      streams: 0, restarts: slot.restarts)
  }

  private func pools(
    _ readings: [FleetMember.ID: Scoreboard.Reading]
  ) -> [String: MasterStatus.Pool] {
    var pools: [String: MasterStatus.Pool] = [:]
    for pool in Pool.allCases {
      let living = fleet.members.filter { $0.place.pool == pool }
        .compactMap { readings[$0.id]?.counts }
      let total = totals.total(of: pool, living: living)
      let processes = fleet.wanted[pool] ?? 0
      // A canary that never was has nothing to tell.
      guard pool == .stable || processes + living.count + total.requests > 0 else { continue }
      pools[pool.rawValue] = MasterStatus.Pool(
        processes: processes, sockets: pool == .stable ? sockets.count : processes,
        requests: total.requests, failed: total.failed,
        errorRate: total.requests == 0 ? 0 : Double(total.failed) / Double(total.requests))
    }
    return pools
  }
}

extension FleetMember.Phase {
  fileprivate var state: MasterStatus.Responder.State {
    switch self {
    case .starting: .starting
    case .ready: .ready
    case .retiring: .retiring
    case .stopping, .killed: .stopping
    }
  }
}
