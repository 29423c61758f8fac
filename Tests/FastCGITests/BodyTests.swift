import FastCGI
import Testing

@Suite struct BodyTests {
  private static func describe(_ request: IncomingRequest) -> String {
    switch request.body {
    case .success(let bytes): "\(bytes.count) bytes, sum \(bytes.reduce(0) { $0 &+ Int($1) })"
    case .failure(let fault): "\(fault)"
    }
  }

  private static var smallLimit: Responder.Settings {
    var settings = Responder.Settings()
    settings.bodyLimit = 1000
    return settings
  }

  @Test func `a body of many records is read whole`() throws {
    let running = try RunningResponder(text: Self.describe)
    defer { running.responder.stop() }
    let body = [UInt8]((0..<1_000_000).lazy.map { UInt8(truncatingIfNeeded: $0) })
    let request = Record.request([("CONTENT_LENGTH", "1000000")], body: body, recordSize: 999)
    let sum = body.reduce(0) { $0 + Int($1) }
    #expect(try running.client().exchange(request).text == "1000000 bytes, sum \(sum)")
  }

  @Test func `a body beyond the limit can be taken in pieces, up to another limit`() throws {
    let running = try RunningResponder(Self.smallLimit) { request in
      var sizes: [Int] = []
      do {
        try request.takeBody(limit: 200_000) { sizes.append($0.count) }
        return "\(sizes) then \(Self.describe(request))"
      } catch {
        return "\(sizes) \(error)"
      }
    }
    defer { running.responder.stop() }
    let client = try running.client()
    func answer(announced: Int, sent: Int) throws -> String {
      try client.exchange(
        Record.request(
          [("CONTENT_LENGTH", "\(announced)")], body: [UInt8](repeating: 1, count: sent),
          isKept: true)
      ).text
    }
    #expect(
      try answer(announced: 200_000, sent: 200_000)
        == "[65536, 65536, 65536, 3392] then 0 bytes, sum 0")
    #expect(try answer(announced: 0, sent: 0) == "[] then 0 bytes, sum 0")
    #expect(try answer(announced: 200_001, sent: 200_001) == "[] tooLarge(limit: 200000)")
    #expect(client.isAtEnd)
  }

  @Test(arguments: [[], [("CONTENT_LENGTH", "")], [("CONTENT_LENGTH", "0")]])
  func `no length means no body`(parameters: [(String, String)]) throws {
    let running = try RunningResponder(text: Self.describe)
    defer { running.responder.stop() }
    let client = try running.client()
    let request = Record.request(parameters, isKept: true)
    #expect(try client.exchange(request).text == "0 bytes, sum 0")
    #expect(try client.exchange(request).text == "0 bytes, sum 0")
  }

  @Test(arguments: [
    ("-1", 1, "malformedLength"),
    ("+1", 1, "malformedLength"),
    (" 1", 1, "malformedLength"),
    ("1,1", 1, "malformedLength"),
    ("0x1", 1, "malformedLength"),
    ("٣", 3, "malformedLength"),
    ("99999999999999999999", 1, "malformedLength"),
    ("9223372036854775807", 1, "tooLarge(limit: 1000)"),
    ("1001", 1001, "tooLarge(limit: 1000)"),
    ("3000000", 3_000_000, "tooLarge(limit: 1000)"),
    ("5", 3, "incomplete(expected: 5, received: 3)"),
    ("3", 5, "excess(expected: 3)"),
    ("", 1, "excess(expected: 0)"),
  ])
  func `a body that lies about its length is refused and the connection with it`(
    length: String, size: Int, expected: String
  ) throws {
    let running = try RunningResponder(Self.smallLimit, text: Self.describe)
    defer { running.responder.stop() }
    let client = try running.client()
    let request = Record.request(
      [("CONTENT_LENGTH", length)], body: [UInt8](repeating: 1, count: size), isKept: true)
    #expect(try client.exchange(request).text == expected)
    #expect(client.isAtEnd)
  }

  @Test func `exactly the limit is taken`() throws {
    let running = try RunningResponder(Self.smallLimit, text: Self.describe)
    defer { running.responder.stop() }
    let request = Record.request(
      [("CONTENT_LENGTH", "1000")], body: [UInt8](repeating: 1, count: 1000))
    #expect(try running.client().exchange(request).text == "1000 bytes, sum 1000")
  }

  @Test func `a body that stops halfway is answered after the receive timeout`() throws {
    var settings = Responder.Settings()
    settings.receiveTimeout = .milliseconds(50)
    let running = try RunningResponder(settings, text: Self.describe)
    defer { running.responder.stop() }
    let client = try running.client()
    let request = Record.request(
      [("CONTENT_LENGTH", "5")], body: [1, 2, 3, 4, 5], isKept: true)
    client.send(request.dropLast(10))
    #expect(try client.answer().text == "incomplete(expected: 5, received: 3)")
    #expect(client.isAtEnd)
  }

  @Test func `a body that the handler ignores does not disturb the next request`() throws {
    let running = try RunningResponder { $0.parameter("N") ?? "-" }
    defer { running.responder.stop() }
    let client = try running.client()
    for number in 1...3 {
      let request = Record.request(
        [("N", "\(number)"), ("CONTENT_LENGTH", "100000")],
        body: [UInt8](repeating: 9, count: 100_000), isKept: true)
      #expect(try client.exchange(request).text == "\(number)")
    }
  }

  @Test func `an endless body is cut off`() throws {
    let running = try RunningResponder(text: Self.describe)
    let client = try running.client()
    client.send(
      Record.begin(isKept: true).bytes
        + Record.stream(Record.parameters, Record.pairs([("CONTENT_LENGTH", Array("5".utf8))])))
    let chunk = Record(type: Record.standardInput, content: [UInt8](repeating: 0, count: 65_528))
    for _ in 0..<1_200 { client.send(chunk.bytes) }
    #expect(try client.answer().text == "excess(expected: 5)")
    #expect(client.isAtEnd)
    try running.stop()
  }
}
