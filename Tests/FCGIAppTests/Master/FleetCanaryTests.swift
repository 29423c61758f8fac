import Testing

@testable import FCGIApp

@Suite struct FleetCanaryTests {
  private let withCanary = FleetDrill.plan(stable: 2, canary: 1)

  @Test func `a canary comes beside the others, who are left alone`() throws {
    let drill = FleetDrill.running()
    drill.reload([.canary], to: withCanary)
    #expect(drill.wanted == [.check, .start(3)])
    drill.makeReady()
    #expect(try drill.current(1, .canary) == 3)
    #expect(drill.serving == [1, 2, 3] && drill.fleet.generation == 2)
  }

  @Test func `a canary that cannot start is given up, and the others are left alone`() {
    let drill = FleetDrill.running()
    drill.reload([.canary], to: withCanary)
    drill.end(3)
    drill.pass(.seconds(60))
    #expect(drill.wanted == [.check, .start(3)])
    #expect(drill.serving == [1, 2] && drill.fleet.slots.count == 2)
    #expect(drill.fleet.reload.failure != nil)
  }

  @Test func `the next build of the canary replaces it alone`() throws {
    let drill = FleetDrill.running(canary: 1)
    drill.reload([.canary], to: withCanary)
    drill.makeReady()
    drill.letGo()
    #expect(drill.wanted == [.check, .start(4), .retire(3)])
  }

  @Test
  func `a canary that goes closes its connections, because nobody serves its socket after it`() {
    let drill = FleetDrill.running(canary: 1)
    drill.reload([.canary], to: FleetDrill.plan(stable: 2))
    #expect(drill.wanted == [.check, .stop(3)])
    #expect(drill.fleet.reload.isRunning)
    drill.letGo()
    #expect(drill.serving == [1, 2] && !drill.fleet.reload.isRunning)
  }

  @Test func `a reload of the stable pool leaves the canary alone`() {
    let drill = FleetDrill.running(canary: 1)
    drill.reload([.stable], to: FleetDrill.plan(stable: 2))
    drill.makeReady()
    drill.letGo()
    #expect(drill.serving.contains(3) && drill.fleet.slots.count == 3)
  }

  @Test func `a start is complete without the canary`() throws {
    let drill = FleetDrill(stable: 1, canary: 1)
    drill.handle(.ready(1))
    #expect(drill.fleet.isComplete)
  }
}
