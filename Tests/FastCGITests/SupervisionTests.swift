import FastCGI
import Foundation
import Testing

@Suite struct SupervisionTests {
  private let fixture: SupervisedFixture

  init() throws { fixture = try SupervisedFixture() }

  @Test func `the master reads what a process has answered`() throws {
    let process = try fixture.start()
    for path in ["/", "/failure", "/"] {
      let client = try fixture.client()
      _ = try client.exchange(Record.request([("PATH_INFO", path)]))
    }
    // A worker counts when it has answered.
    while process.scoreboard.reading.counts.open > 0 { sched_yield() }
    #expect(
      process.scoreboard.reading
        == Scoreboard.Reading(
          counts: Counts(served: 3, failed: 1, aborted: 0, refused: 0, open: 0), inProgress: []))
  }

  @Test func `the master reads what a process that was killed was answering`() throws {
    let process = try fixture.start()
    let client = try fixture.client()
    client.send(Record.unfinished(id: "5eed", method: "POST", uri: "/posts?secret=1"))
    while process.scoreboard.reading.inProgress.isEmpty { sched_yield() }
    process.send(SIGKILL)
    #expect(fixture.end(of: process.id) == nil)
    let request = try #require(process.scoreboard.reading.inProgress.first)
    #expect(request.id == "5eed")
    #expect(request.summary == "POST /posts")
    #expect(request.age > .zero && request.age < .seconds(60))
  }

  @Test func `an address longer than its place is cut off`() throws {
    let process = try fixture.start()
    let client = try fixture.client()
    let long = "/" + String(repeating: "x", count: 5_000)
    client.send(Record.unfinished(id: long, method: long, uri: long))
    while process.scoreboard.reading.inProgress.isEmpty { sched_yield() }
    let request = try #require(process.scoreboard.reading.inProgress.first)
    #expect(request.id == long.prefix(63))
    #expect(request.summary == "\(long.prefix(15)) \(long.prefix(199))")
  }

  @Test func `a process that retires passes kept connections on, busy or idle`() throws {
    let old = try fixture.start()
    let idle = try (0..<50).map { _ in try fixture.client() }
    for client in idle { #expect(try client.process() == old.id) }
    let busy = try fixture.client()
    let request = Record.request(
      [("PATH_INFO", "/process"), ("CONTENT_LENGTH", "1")], body: [0], isKept: true)
    busy.send(Array(request.dropLast(17)))
    while old.scoreboard.reading.inProgress.isEmpty { sched_yield() }

    let new = try fixture.start()
    old.send(SIGHUP)
    busy.send(Array(request.suffix(17)))
    #expect(try busy.answer().text.hasSuffix("\(old.id)"))
    #expect(fixture.end(of: old.id) == 0)
    for client in idle + [busy] { #expect(try client.process() == new.id) }
  }

  @Test func `a successor that comes late finds the connections of the one before`() throws {
    let old = try fixture.start()
    let client = try fixture.client()
    #expect(try client.process() == old.id)
    old.send(SIGHUP)
    #expect(fixture.end(of: old.id) == 0)
    let new = try fixture.start()
    #expect(try client.process() == new.id)
  }

  @Test func `what waits to be accepted is left to the successor`() throws {
    let old = try fixture.start()
    old.send(SIGHUP)
    #expect(fixture.end(of: old.id) == 0)
    let early = try fixture.client()
    early.send(Record.request(body: Array("first".utf8)))
    _ = try fixture.start()
    #expect(try early.answer().status == [0, 0, 0, 0, 0])
  }

  @Test func `a process that retires ends its streams and passes their connections on`() throws {
    let old = try fixture.start()
    let listeners = try (0..<50).map { _ in
      let client = try fixture.client()
      client.send(Record.request([("PATH_INFO", "/stream")], isKept: true))
      #expect(try client.part().hasSuffix("\r\n\r\n"))
      return client
    }
    while old.scoreboard.reading.counts.streams < 50 { sched_yield() }
    // Nobody works for them: there is nothing that could hang.
    #expect(old.scoreboard.reading.inProgress.isEmpty)
    let new = try fixture.start()
    old.send(SIGHUP)
    for client in listeners { #expect(try client.answer().status == [0, 0, 0, 0, 0]) }
    #expect(fixture.end(of: old.id) == 0)
    #expect(old.scoreboard.reading.counts.streams == 0)
    for client in listeners { #expect(try client.process() == new.id) }
  }

  @Test func `a process leaves when its master is gone`() throws {
    let id: Int32
    do {
      let process = try fixture.start()
      id = process.id
    }
    #expect(fixture.end(of: id) == 0)
  }

  @Test func `after so many answers a process asks once for a successor, and goes on`() throws {
    let process = try fixture.start("3")
    let client = try fixture.client()
    for _ in 0..<3 { _ = try client.process() }
    #expect(SupervisedFixture.nextReports(of: process) == [.wantsReplacement])
    for _ in 0..<10 { #expect(try client.process() == process.id) }
    #expect(process.takeReports().isEmpty)
  }
}

extension Record {
  /// A request that announces a byte more than it brings.
  fileprivate static func unfinished(id: String, method: String, uri: String) -> [UInt8] {
    let whole = request([
      ("REQUEST_ID", id), ("REQUEST_METHOD", method), ("REQUEST_URI", uri),
      ("CONTENT_LENGTH", "1"),
    ])
    // Without the empty record that ends the body.
    return Array(whole.dropLast(8))
  }
}
