import Testing

@testable import FCGIApp

@Suite struct HarakiriTests {
  private let start = ContinuousClock.now

  @Test func `nobody looks before a request could be too old`() {
    var harakiri = Harakiri(seconds: 30, at: start)
    #expect(harakiri.nextLook == start + .seconds(30))
    #expect(harakiri.look(at: [:], now: start).isEmpty)
    #expect(harakiri.nextLook == start + .seconds(30))
    #expect(harakiri.look(at: [1: .seconds(25), 2: .seconds(3)], now: start).isEmpty)
    #expect(harakiri.nextLook == start + .seconds(5))
  }

  @Test func `who takes too long is told, and the next look is for the others`() {
    var harakiri = Harakiri(seconds: 30, at: start)
    let hanging = harakiri.look(
      at: [3: .seconds(31), 1: .seconds(30), 2: .seconds(10)], now: start)
    #expect(hanging == [1, 3])
    #expect(harakiri.nextLook == start + .seconds(20))
  }

  @Test func `zero means never`() {
    var harakiri = Harakiri(seconds: 0, at: start)
    #expect(harakiri.nextLook == nil)
    #expect(harakiri.look(at: [1: .seconds(3_600)], now: start).isEmpty)
  }
}
