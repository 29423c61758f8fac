import Testing

@testable import FCGIApp

@Suite struct FleetReloadTests {
  private let same = FleetDrill.plan(stable: 2)

  @Test func `one after the other gets a successor, and leaves when that one is ready`() {
    let drill = FleetDrill.running()
    drill.handle(.reload([.stable]))
    #expect(drill.wanted == [.check])
    drill.handle(.checkPassed(same))
    #expect(drill.wanted == [.check, .start(3)])
    drill.handle(.ready(3))
    #expect(drill.wanted == [.check, .start(3), .retire(1), .start(4)])
    drill.handle(.ready(4))
    #expect(drill.wanted.last == .retire(2))
    #expect(drill.fleet.reload.isRunning)
    drill.letGo()
    #expect(!drill.fleet.reload.isRunning && drill.fleet.reload.failure == nil)
    #expect(drill.fleet.generation == 2)
    #expect(drill.fleet.members.map(\.generation) == [2, 2])
    #expect(drill.fleet.respawns == 0)
  }

  @Test func `an unsound configuration changes nothing and is told`() {
    let drill = FleetDrill.running()
    drill.handle(.reload([.stable]))
    drill.handle(.checkFailed("unknown key colour"))
    #expect(drill.wanted == [.check])
    #expect(drill.serving == [1, 2])
    #expect(drill.fleet.reload.failure == "unknown key colour")
    #expect(drill.fleet.generation == 1 && drill.fleet.reload.generation == 2)
  }

  @Test func `a new one that dies ends the reload, and the old one stays`() {
    let drill = FleetDrill.running()
    drill.reload(to: same)
    drill.end(3)
    drill.pass(.seconds(120))
    #expect(drill.wanted == [.check, .start(3)])
    #expect(drill.serving == [1, 2])
    #expect(drill.fleet.reload.failure?.contains("ended with status 1") == true)
  }

  @Test func `a new one that is not ready in time ends the reload, and the old one stays`() {
    let drill = FleetDrill.running()
    drill.reload(to: same)
    drill.pass(FleetPlan.readyWithin)
    #expect(drill.wanted == [.check, .start(3), .kill(3)])
    #expect(drill.fleet.reload.failure?.contains("30 seconds") == true)
    drill.end(3)
    #expect(drill.serving == [1, 2] && drill.fleet.nextDeadline == nil)
  }

  @Test func `a storm of reloads is one, and one more`() {
    let drill = FleetDrill.running()
    for _ in 1...25 { drill.handle(.reload([.stable])) }
    #expect(drill.wanted == [.check])
    drill.handle(.checkPassed(same))
    drill.makeReady()
    drill.letGo()
    #expect(drill.wanted.count { $0 == .check } == 2)
    drill.handle(.checkPassed(same))
    drill.makeReady()
    drill.letGo()
    #expect(drill.wanted.count { $0 == .check } == 2)
    #expect(drill.fleet.generation == 3 && drill.serving.count == 2)
  }

  @Test func `after a failure the next reload can succeed`() {
    let drill = FleetDrill.running()
    drill.reload(to: same)
    drill.end(3)
    drill.reload(to: same)
    drill.makeReady()
    drill.letGo()
    #expect(drill.fleet.reload.failure == nil && drill.fleet.generation == 3)
  }

  @Test func `an old one that dies meanwhile leaves its place to the new one`() {
    let drill = FleetDrill.running()
    drill.reload(to: same)
    drill.end(1)
    drill.makeReady()
    drill.letGo()
    #expect(drill.serving == [3, 4] && drill.fleet.generation == 2)
  }

  @Test func `a place that is empty for a while is filled by the reload`() {
    let drill = FleetDrill(stable: 1)
    for id in 1...5 {
      drill.end(id)
      drill.pass(.seconds(1))
    }
    drill.end(6)
    drill.forget()
    drill.reload(to: FleetDrill.plan(stable: 1))
    #expect(drill.wanted == [.check, .start(7)])
    drill.makeReady()
    #expect(drill.fleet.generation == 2 && drill.fleet.isComplete)
  }

  @Test func `a successor of the old generation gives way to one of the new`() {
    let drill = FleetDrill.running(stable: 1)
    drill.handle(.wantsReplacement(1))
    drill.reload(to: FleetDrill.plan(stable: 1))
    #expect(drill.wanted == [.start(2), .check, .stop(2), .start(3)])
    drill.handle(.ready(2))
    drill.handle(.ready(3))
    drill.letGo()
    #expect(drill.serving == [3] && drill.fleet.generation == 2)
  }

  @Test func `who takes too long to leave is killed, and then the reload is done`() {
    let drill = FleetDrill.running(stable: 1)
    drill.reload(to: FleetDrill.plan(stable: 1, mercy: .seconds(4)))
    drill.handle(.ready(2))
    drill.pass(.seconds(4))
    #expect(drill.wanted.last == .kill(1))
    drill.end(1)
    #expect(drill.fleet.generation == 2)
  }

  @Test func `a stop ends a reload`() {
    let drill = FleetDrill.running(stable: 1)
    drill.reload(to: FleetDrill.plan(stable: 1))
    drill.handle(.stop)
    #expect(drill.wanted == [.check, .start(2), .stop(1), .stop(2)])
    drill.handle(.ready(2))
    drill.letGo()
    #expect(drill.fleet.hasEnded)
  }
}
