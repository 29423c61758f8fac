import Testing

@testable import FastCGI

@Suite struct KeepAliveTests {
  @Test func `several requests share a kept connection`() throws {
    let running = try RunningResponder { $0.parameter("N") ?? "-" }
    let client = try running.client()
    for number in 1...20 {
      let request = Record.request([("N", "\(number)")], body: [1, 2], isKept: true)
      #expect(try client.exchange(request).text == "\(number)")
    }
    #expect(running.responder.counts.open == 1)
    try running.stop()
    #expect(running.responder.counts == Counts(served: 20, aborted: 0, refused: 0, open: 0))
  }

  @Test func `idle kept connections cost no worker`() throws {
    let running = try RunningResponder(.workers(2)) { _ in "ok" }
    defer { running.responder.stop() }
    let clients = try (0..<12).map { _ in try running.client() }
    for _ in 1...3 {
      for client in clients {
        #expect(try client.exchange(Record.request(isKept: true)).text == "ok")
      }
    }
    #expect(running.responder.counts.open == 12)
  }

  @Test func `silent connections cost no worker`() throws {
    var settings = Responder.Settings.workers(1)
    settings.receiveTimeout = .seconds(3600)
    let running = try RunningResponder(settings) { _ in "ok" }
    defer { running.responder.stop() }
    let silent = try (0..<12).map { _ in try running.client() }
    #expect(try running.client().exchange(Record.request()).text == "ok")
    #expect(running.responder.counts.refused == 0)
    withExtendedLifetime(silent) {}
  }

  @Test func `a connection is closed after the answer unless the web server keeps it`() throws {
    let running = try RunningResponder { _ in "ok" }
    defer { running.responder.stop() }
    let client = try running.client()
    #expect(try client.exchange(Record.request(isKept: true)).text == "ok")
    #expect(try client.exchange(Record.request(isKept: false)).text == "ok")
    #expect(client.isAtEnd)
  }

  @Test func `a connection that the web server closes is forgotten`() throws {
    let running = try RunningResponder(.workers(1)) { _ in "ok" }
    defer { running.responder.stop() }
    _ = try running.client().exchange(Record.request(isKept: true))
    // The one worker takes events in order, so the end of the first connection comes before the
    // second request of the other.
    let other = try running.client()
    for _ in 1...2 { _ = try other.exchange(Record.request(isKept: true)) }
    #expect(running.responder.counts.open == 1)
  }
}
