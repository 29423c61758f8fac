import FastCGI
import Testing

@Suite struct ProtocolTests {
  @Test func `a request and its answer, byte by byte`() throws {
    let running = try RunningResponder { _ in "Status: 200\r\n\r\nhi" }
    defer { running.responder.stop() }
    let client = try running.client()
    client.send([
      1, 1, 0, 7, 0, 8, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0,  // BEGIN_REQUEST 7, responder
      1, 4, 0, 7, 0, 5, 3, 0, 1, 2, 65, 98, 99, 0, 0, 0,  // PARAMS A=bc, padded
      1, 4, 0, 7, 0, 0, 0, 0,  // end of PARAMS
      1, 5, 0, 7, 0, 0, 0, 0,  // end of STDIN
    ])
    let text = Array("Status: 200\r\n\r\nhi".utf8)
    let expected: [UInt8] =
      [1, 6, 0, 7, 0, 17, 0, 0] + text
      + [1, 6, 0, 7, 0, 0, 0, 0]  // end of STDOUT
      + [1, 3, 0, 7, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]  // END_REQUEST, complete
    #expect(try client.receive(expected.count) == expected)
    #expect(client.isAtEnd)
  }

  @Test func `a request that arrives byte by byte is understood`() throws {
    let running = try RunningResponder { request in
      "\(request.parameter("REQUEST_METHOD") ?? "-") \((try? request.body.get()) ?? [])"
    }
    defer { running.responder.stop() }
    let client = try running.client()
    client.trickle(
      Record.request(
        [("REQUEST_METHOD", "POST"), ("CONTENT_LENGTH", "3")], body: [7, 8, 9], recordSize: 1))
    #expect(try client.answer().text == "POST [7, 8, 9]")
  }

  @Test func `padding is skipped`() throws {
    let running = try RunningResponder { request in
      "\(request.parameter("A") ?? "-") \((try? request.body.get()) ?? [])"
    }
    defer { running.responder.stop() }
    let client = try running.client()
    let request = Record.request(
      [("A", "value"), ("CONTENT_LENGTH", "4")], body: [1, 2, 3, 4], isKept: true, recordSize: 3,
      padding: 255)
    #expect(try client.exchange(request).text == "value [1, 2, 3, 4]")
    #expect(try client.exchange(request).text == "value [1, 2, 3, 4]")
  }

  @Test func `long names, long values and 64 KiB of parameters arrive whole`() throws {
    let name = String(repeating: "N", count: 300)
    let value = String(repeating: "v", count: 40_000)
    let running = try RunningResponder { request in
      "\(request.parameter(name) == value) \(request.parameter("P_400") ?? "-")"
    }
    defer { running.responder.stop() }
    var parameters = (0..<500).map { ("P_\($0)", String(repeating: "p", count: 40) + "\($0)") }
    parameters.append((name, value))
    #expect(
      try running.client().exchange(Record.request(parameters)).text
        == "true \(String(repeating: "p", count: 40))400")
  }

  @Test func `ten megabytes of answer arrive whole`() throws {
    let page = (0..<10_000).flatMap {
      [UInt8](repeating: UInt8(truncatingIfNeeded: $0 * 7), count: 1000)
    }
    let running = try RunningResponder { _ in Answering { _ in page } }
    running.start()
    defer { running.responder.stop() }
    #expect(try running.client().exchange(Record.request()).output == page)
  }

  @Test func `an empty answer still ends the request`() throws {
    let running = try RunningResponder { _ in "" }
    defer { running.responder.stop() }
    let answer = try running.client().exchange(Record.request())
    #expect(answer.output.isEmpty)
    #expect(answer.status == [0, 0, 0, 0, 0])
  }
}
