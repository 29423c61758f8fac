import FastCGI
import Synchronization
import Testing

@Suite struct IncomingRequestTests {
  @Test func `names match whole and values may be empty or hold equals signs`() throws {
    let running = try RunningResponder { request in
      ["HTTP", "HTTP_HOST", "HTTP_HOST_X", "EMPTY", "QUERY_STRING", "", "HTTP_HOST\0", "NONE"]
        .map { request.parameter($0).map { "<\($0)>" } ?? "nil" }.joined(separator: " ")
    }
    defer { running.responder.stop() }
    let request = Record.request([
      ("HTTP_HOST", "example.org"), ("EMPTY", ""), ("QUERY_STRING", "a=1&b=2"), ("XHTTP", "no"),
    ])
    #expect(
      try running.client().exchange(request).text
        == "nil <example.org> nil <> <a=1&b=2> nil nil nil")
  }

  @Test func `a variable sent twice shows its first value and all of them`() throws {
    let running = try RunningResponder { request in
      "\(request.parameter("HTTP_COOKIE") ?? "-") \(request.parameters(named: "HTTP_COOKIE"))"
        + "\(request.parameters(named: "HTTP_HOST"))"
    }
    defer { running.responder.stop() }
    let request = Record.request([("HTTP_COOKIE", "a=1"), ("X", "y"), ("HTTP_COOKIE", "b=2")])
    #expect(try running.client().exchange(request).text == #"a=1 ["a=1", "b=2"][]"#)
  }

  @Test func `invalid UTF-8 is repaired`() throws {
    let running = try RunningResponder { $0.parameter("HTTP_USER_AGENT") ?? "-" }
    defer { running.responder.stop() }
    let pairs = Record.pairs([("HTTP_USER_AGENT", [0x61, 0xFF, 0xC3, 0xA9])])
    let answer = try running.client().exchange(
      Record.begin(isKept: false).bytes + Record.stream(Record.parameters, pairs)
        + Record.stream(Record.standardInput, []))
    #expect(answer.text == "a\u{FFFD}é")
  }

  @Test func `a request kept beyond its answer is empty, also while the next one is served`() throws
  {
    final class Hoarder: RequestHandler {
      var kept: IncomingRequest?

      func respond(to request: IncomingRequest) -> Answer {
        defer { kept = request }
        guard let kept else { return .complete(Array("first".utf8)) }
        return .complete(Array("\(kept.parameter("N") ?? "nil") \(kept.body)".utf8))
      }
    }
    let running = try RunningResponder(.workers(1)) { _ in Hoarder() }
    running.start()
    defer { running.responder.stop() }
    let client = try running.client()
    let request = Record.request(
      [("N", "1"), ("CONTENT_LENGTH", "1")], body: [1], isKept: true)
    #expect(try client.exchange(request).text == "first")
    #expect(try client.exchange(request).text == "nil success([])")
  }

  @Test func `a request can be made up for tests`() {
    let request = IncomingRequest(
      parameters: [("A", "1"), ("B", "2"), ("A", "3")], body: [1, 2])
    #expect(request.parameter("A") == "1")
    #expect(request.parameters(named: "A") == ["1", "3"])
    #expect(request.parameter("C") == nil)
    #expect(request.body == .success([1, 2]))
  }
}
