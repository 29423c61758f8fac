import Testing

@testable import FastCGI

@Suite struct AbortTests {
  private static let page = [UInt8](repeating: UInt8(ascii: "x"), count: 4 << 20)

  @Test func `a client that goes away is counted and its connection closed`() throws {
    let running = try RunningResponder { _ in Answering { _ in Self.page } }
    running.start()
    for _ in 1...10 {
      let client = try running.client()
      client.send(Record.request(isKept: true))
      _ = try client.receive(1)
    }
    try running.stop()
    #expect(running.responder.counts == Counts(served: 0, aborted: 10, refused: 0, open: 0))
  }

  @Test func `a client that does not read holds a worker only for the send timeout`() throws {
    var settings = Responder.Settings.workers(1)
    settings.sendTimeout = .milliseconds(50)
    let running = try RunningResponder(settings) { _ in
      Answering { $0.parameter("PAGE") == nil ? Array("ok".utf8) : Self.page }
    }
    running.start()
    let stubborn = try running.client()
    stubborn.send(Record.request([("PAGE", "1")], isKept: true))
    _ = try stubborn.receive(1)
    #expect(try running.client().exchange(Record.request()).text == "ok")
    try running.stop()
    #expect(running.responder.counts == Counts(served: 1, aborted: 1, refused: 0, open: 0))
  }
}
