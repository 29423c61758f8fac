import Testing

@testable import FCGIApp

@Suite struct FleetSizeTests {
  @Test func `scaling starts and retires the last ones`() {
    let drill = FleetDrill.running()
    drill.handle(.scale(4))
    #expect(drill.wanted == [.start(3), .start(4)])
    drill.makeReady()
    drill.handle(.scale(2))
    #expect(drill.wanted.suffix(2) == [.retire(3), .retire(4)])
    drill.letGo()
    #expect(drill.serving == [1, 2])
  }

  @Test(arguments: [1, 0, -1, 65]) func `each socket keeps a responder, and there is a limit`(
    count: Int
  ) {
    let drill = FleetDrill.running()
    drill.handle(.scale(count))
    #expect(drill.wanted.isEmpty && drill.fleet.slots.count == 2)
    #expect(drill.told.last?.contains("cannot scale to \(count)") == true)
  }

  @Test func `during a reload it waits`() {
    let drill = FleetDrill.running()
    drill.reload(to: FleetDrill.plan(stable: 2))
    drill.handle(.scale(3))
    #expect(drill.fleet.slots.count == 2)
    drill.makeReady()
    drill.letGo()
    #expect(drill.fleet.slots.count == 3)
  }

  @Test func `it lasts until the configuration says another number`() {
    let drill = FleetDrill.running()
    drill.handle(.scale(3))
    drill.makeReady()
    drill.reload(to: FleetDrill.plan(stable: 2))
    drill.makeReady()
    drill.letGo()
    #expect(drill.serving.count == 3)
    drill.reload(to: FleetDrill.plan(stable: 4))
    drill.makeReady()
    drill.letGo()
    #expect(drill.serving.count == 4)
  }

  @Test func `a reload cannot take responders from sockets`() {
    let drill = FleetDrill.running(stable: 3)
    drill.reload(to: FleetDrill.plan(stable: 2))
    #expect(drill.wanted == [.check])
    #expect(drill.fleet.reload.failure?.contains("restart") == true)
  }

  @Test func `places of a reload that fails are given up again`() {
    let drill = FleetDrill.running()
    drill.reload(to: FleetDrill.plan(stable: 3))
    drill.end(3)
    drill.letGo()
    drill.pass(.seconds(60))
    #expect(drill.fleet.slots.count == 2 && drill.serving == [1, 2])
  }
}
