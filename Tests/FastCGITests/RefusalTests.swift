import FastCGI
import Testing

@Suite struct RefusalTests {
  @Test(arguments: [
    ("another version", Record(version: 2, type: 1, content: [0, 1, 0, 0, 0, 0, 0, 0])),
    ("GET_VALUES", Record(type: 9, requestID: 0, content: [14, 0] + "FCGI_MAX_CONNS".utf8)),
    ("body first", Record(type: 5, content: [1])),
    ("request id 0", Record(type: 1, requestID: 0, content: [0, 1, 0, 0, 0, 0, 0, 0])),
    ("a long BEGIN_REQUEST", Record(type: 1, content: [0, 1, 0, 0, 0, 0, 0, 0, 0])),
    ("an unknown role", Record(type: 1, content: [0, 9, 0, 0, 0, 0, 0, 0])),
    ("the role of a filter", Record(type: 1, content: [0, 3, 0, 0, 0, 0, 0, 0])),
  ])
  func `what is no request is closed without an answer`(name: String, record: Record) throws {
    let running = try RunningResponder { _ in "must not be asked" }
    let client = try running.client()
    client.send(record.bytes + Record(type: Record.parameters).bytes)
    #expect(client.isAtEnd, "\(name)")
    #expect(try running.client().exchange(Record.request(isKept: true)).text == "must not be asked")
    try running.stop()
    #expect(running.responder.counts.refused == 1)
    #expect(running.responder.counts.served == 1)
  }

  @Test(arguments: [1, 7, 8, 12, 20, 30])
  func `half a request holds a worker only for the receive timeout`(size: Int) throws {
    var settings = Responder.Settings.workers(1)
    settings.receiveTimeout = .milliseconds(50)
    let running = try RunningResponder(settings) { _ in "ok" }
    defer { running.responder.stop() }
    let slow = try running.client()
    slow.send(Array(Record.request([("NAME", "value")]).prefix(size)))
    #expect(slow.isAtEnd)
    // Still open on its side, the slow client must not be waited for to close either.
    #expect(try running.client().exchange(Record.request()).text == "ok")
    #expect(running.responder.counts.refused == 1)
  }

  @Test func `parameters shorter than they say are refused`() throws {
    let running = try RunningResponder { _ in "must not be asked" }
    defer { running.responder.stop() }
    let client = try running.client()
    client.send(
      Record.begin(isKept: true).bytes + Record.stream(Record.parameters, [200, 1, 65])
        + Record.stream(Record.standardInput, []))
    #expect(client.isAtEnd)
  }

  @Test func `a second request on a busy connection is declined, the first one answered`() throws {
    let running = try RunningResponder { request in
      request.parameter("CONTENT_LENGTH").map { "body of \($0)" } ?? "-"
    }
    defer { running.responder.stop() }
    let client = try running.client()
    client.send(
      Record.begin(isKept: true).bytes
        + Record.stream(Record.parameters, Record.pairs([("CONTENT_LENGTH", Array("0".utf8))]))
        + Record(type: 1, requestID: 2, content: [0, 1, 1, 0, 0, 0, 0, 0]).bytes
        + Record.stream(Record.standardInput, []))
    // FCGI_CANT_MPX_CONN
    #expect(try client.answer().status == [0, 0, 0, 0, 1])
    #expect(try client.answer().text == "body of 0")
  }
}
