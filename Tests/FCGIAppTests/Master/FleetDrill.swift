import Testing

@testable import FCGIApp

/// A fleet whose time the test moves, and whose processes do what the test says.
final class FleetDrill {
  private(set) var fleet: Fleet
  private(set) var now = ContinuousClock.now
  /// What the fleet wanted, in order, without what it only told.
  private(set) var wanted: [FleetAction] = []
  private(set) var told: [String] = []

  static let mercy = Duration.seconds(10)

  init(stable: Int = 2, canary: Int = 0, sockets: Int? = nil) {
    let plan = Self.plan(stable: stable, canary: canary)
    fleet = Fleet(plan, socketCount: sockets ?? stable, at: now)
    handle(.tick)
  }

  /// One whose first responders are all ready.
  static func running(stable: Int = 2, canary: Int = 0, sockets: Int? = nil) -> FleetDrill {
    let drill = FleetDrill(stable: stable, canary: canary, sockets: sockets)
    drill.makeReady()
    drill.forget()
    return drill
  }

  static func plan(stable: Int, canary: Int = 0, mercy: Duration = mercy) -> FleetPlan {
    FleetPlan(processes: [.stable: stable, .canary: canary], mercy: mercy)
  }

  func handle(_ event: FleetEvent) {
    for action in fleet.handle(event, at: now) {
      if case .log(_, let text, _) = action { told.append(text) } else { wanted.append(action) }
    }
  }

  func forget() { wanted = [] }

  /// Time passes and, as the fleet has asked for, it is told at each of its deadlines.
  func pass(_ duration: Duration) {
    let end = now + duration
    while let deadline = fleet.nextDeadline, deadline <= end {
      now = max(now, deadline)
      handle(.tick)
    }
    now = end
  }

  /// All that start now, and their successors, become ready.
  func makeReady() {
    while let one = fleet.members.first(where: { $0.isStarting }) { handle(.ready(one.id)) }
  }

  /// All that were told to go do so.
  func letGo() {
    for one in fleet.members where !fleet.isServing(one.id) { end(one.id) }
  }

  func end(_ id: FleetMember.ID) { handle(.ended(id, how: "ended with status 1")) }

  /// Reloads until all is done, or the check stands in the way.
  func reload(_ pools: Set<Pool> = Set(Pool.allCases), to plan: FleetPlan) {
    handle(.reload(pools))
    handle(.checkPassed(plan))
  }

  /// Who serves a place.
  func current(_ number: Int, _ pool: Pool = .stable) throws -> FleetMember.ID {
    let slot = fleet.slots.first { $0.place == Place(pool: pool, number: number) }
    return try #require(slot?.current)
  }

  var serving: [FleetMember.ID] { fleet.slots.compactMap(\.current) }
}

extension FleetMember {
  var isStarting: Bool { if case .starting = phase { true } else { false } }
}
