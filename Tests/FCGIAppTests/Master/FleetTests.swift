import Testing

@testable import FCGIApp

@Suite struct FleetTests {
  @Test func `all places are filled at once, and complete when everybody is ready`() {
    let drill = FleetDrill(stable: 3)
    #expect(drill.wanted == [.start(1), .start(2), .start(3)])
    #expect(!drill.fleet.isComplete)
    drill.makeReady()
    #expect(drill.fleet.isComplete)
    #expect(drill.fleet.nextDeadline == nil)
  }

  @Test func `who dies after a life of some length is replaced at once`() {
    let drill = FleetDrill.running()
    drill.pass(.seconds(60))
    drill.end(1)
    #expect(drill.wanted == [.start(3)])
    #expect(drill.fleet.respawns == 1)
    #expect(drill.fleet.slots.map(\.restarts) == [1, 0])
  }

  @Test func `a place where all die at once is filled ever more slowly, but never given up`() {
    let drill = FleetDrill(stable: 1)
    var pauses: [Duration] = []
    for id in 1...12 {
      drill.end(id)
      guard let due = drill.fleet.nextDeadline else { break }
      pauses.append(due - drill.now)
      drill.pass(due - drill.now)
    }
    #expect(pauses.count == 12)
    #expect(pauses.first == .milliseconds(50))
    #expect(pauses == pauses.sorted())
    #expect(pauses.last == .seconds(5))
    drill.makeReady()
    drill.pass(.seconds(3))
    drill.forget()
    drill.end(13)
    #expect(drill.wanted == [.start(14)])
  }

  @Test func `who never becomes ready is killed and replaced`() {
    let drill = FleetDrill(stable: 1)
    drill.pass(FleetPlan.readyWithin)
    #expect(drill.wanted == [.start(1), .kill(1)])
    drill.end(1)
    drill.pass(.seconds(1))
    #expect(drill.wanted.last == .start(2))
  }

  @Test func `who has answered enough leaves when its successor is ready, and not before`() {
    let drill = FleetDrill.running(stable: 1)
    drill.handle(.wantsReplacement(1))
    drill.handle(.wantsReplacement(1))
    #expect(drill.wanted == [.start(2)])
    #expect(drill.serving == [1])
    drill.handle(.ready(2))
    #expect(drill.wanted == [.start(2), .retire(1)])
    drill.end(1)
    #expect(drill.serving == [2] && drill.fleet.members.map(\.id) == [2])
    #expect(drill.fleet.respawns == 0)
  }

  @Test func `a successor that dies is tried again while the old one serves`() {
    let drill = FleetDrill.running(stable: 1)
    drill.handle(.wantsReplacement(1))
    drill.end(2)
    #expect(drill.serving == [1])
    drill.pass(.seconds(1))
    #expect(drill.wanted == [.start(2), .start(3)])
  }

  @Test func `where the old one dies the successor takes the place`() {
    let drill = FleetDrill.running(stable: 1)
    drill.handle(.wantsReplacement(1))
    drill.end(1)
    drill.handle(.ready(2))
    #expect(drill.wanted == [.start(2)])
    #expect(drill.serving == [2] && drill.fleet.isComplete)
  }

  @Test func `who hangs is killed, once, and replaced`() {
    let drill = FleetDrill.running()
    drill.pass(.seconds(60))
    drill.handle(.hangs(1))
    drill.handle(.hangs(1))
    drill.end(1)
    #expect(drill.wanted == [.kill(1), .start(3)])
  }

  @Test func `a stop lets everybody finish, and kills who takes longer than the mercy`() {
    let drill = FleetDrill.running()
    drill.handle(.stop)
    drill.handle(.stop)
    #expect(drill.wanted == [.stop(1), .stop(2)])
    drill.end(1)
    drill.pass(FleetDrill.mercy)
    #expect(drill.wanted == [.stop(1), .stop(2), .kill(2)])
    #expect(!drill.fleet.hasEnded)
    drill.end(2)
    #expect(drill.fleet.hasEnded)
  }

  @Test func `nothing is started once it stops`() {
    let drill = FleetDrill(stable: 1)
    drill.end(1)
    drill.handle(.stop)
    drill.handle(.reload([.stable]))
    drill.handle(.scale(3))
    drill.pass(.seconds(60))
    #expect(drill.wanted == [.start(1)])
    #expect(drill.fleet.hasEnded)
  }
}
