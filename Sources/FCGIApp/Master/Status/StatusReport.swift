/// A status for a person to read.
struct StatusReport {
  private let status: MasterStatus

  init(_ status: MasterStatus) {
    self.status = status
  }

  func print() {
    Swift.print(heading, terminator: "\n\n")
    table.print(asJSON: false)
  }

  var heading: String {
    let pools = status.pools.sorted { $0.key > $1.key }.map { name, pool in
      "\(name): \(pool.requests) requests, \(pool.failed) failed (\(percent(pool.errorRate)))"
    }
    return
      ([
        "martlet \(status.version), pid \(status.pid), up \(span(status.uptime)), generation \(status.generation)",
        "reload: \(reload)",
        "respawns: \(status.respawns), of these for harakiri: \(status.harakiri)",
      ] + pools).joined(separator: "\n")
  }

  private var table: Table {
    var table = Table([
      "pool", "slot", "state", "pid", "gen", "up", "requests", "failed", "busy", "connections",
      "streams", "restarts", "memory", "longest request",
    ])
    for one in status.responders {
      table.add([
        one.pool, "\(one.slot)", one.state.rawValue, one.pid.map { "\($0)" } ?? "-",
        one.generation.map { "\($0)" } ?? "-", span(one.uptime), "\(one.requests)",
        "\(one.failed)", "\(one.inFlight)", "\(one.connections)",
        "\(one.streams)", "\(one.restarts)",
        one.memory.map { "\($0 >> 20) MiB" } ?? "-",
        one.oldestRequest.map { "\($0.seconds) s \($0.summary)" } ?? "",
      ])
    }
    return table
  }

  private var reload: String {
    switch status.reload.state {
    case .idle: "none"
    case .running: "running (generation \(status.reload.generation))"
    case .failed: "FAILED: \(status.reload.reason ?? "")"
    }
  }

  private func percent(_ rate: Double) -> String { "\((rate * 10_000).rounded() / 100) %" }

  /// The two largest units.
  private func span(_ seconds: Double) -> String {
    let total = Int(seconds)
    let parts = [
      (total / 86_400, "d"), (total / 3_600 % 24, "h"), (total / 60 % 60, "min"), (total % 60, "s"),
    ]
    let shown = parts.drop { $0.0 == 0 }.prefix(2)
    return shown.isEmpty ? "0 s" : shown.map { "\($0.0) \($0.1)" }.joined(separator: " ")
  }
}
