import Glibc
import Testing

@testable import FastCGI

@Suite struct StreamTests {
  private let continuations = Continuations()

  @Test func `a response goes on while its only worker answers others`() throws {
    let running = try RunningResponder(.workers(1), streaming: continuations)
    let listener = try running.client()
    try listener.beginStream()
    let stream = try #require(continuations.next())
    for number in 1...3 {
      #expect(try running.client().exchange(Record.request()).text == "ok")
      #expect(stream.send(Array("part \(number)".utf8)))
      #expect(try listener.part() == "part \(number)")
    }
    while running.responder.counts.streams < 1 { sched_yield() }
    try running.stop()
  }

  @Test func `what has ended says so, and its connection brings the next request`() throws {
    let running = try RunningResponder(streaming: continuations)
    let client = try running.client()
    for _ in 1...2 {
      try client.beginStream()
      let stream = try #require(continuations.next())
      stream.send(Array("and on".utf8))
      stream.end()
      stream.end()
      #expect(try client.answer() == .init(output: Array("and on".utf8), status: [0, 0, 0, 0, 0]))
      #expect(!stream.isOpen && !stream.send([1]))
      #expect(continuations.waitForEnd())
      #expect(try client.exchange(Record.request(isKept: true)).text == "ok")
    }
    #expect(running.responder.counts.streams == 0)
    try running.stop()
  }

  @Test func `a connection that is not kept ends with its stream`() throws {
    let running = try RunningResponder(streaming: continuations)
    let client = try running.client()
    try client.beginStream(isKept: false)
    try #require(continuations.next()).end()
    #expect(try client.answer().status == [0, 0, 0, 0, 0])
    #expect(client.isAtEnd)
    try running.stop()
  }

  @Test func `a part of any length arrives in order`() throws {
    let running = try RunningResponder(streaming: continuations)
    let client = try running.client()
    try client.beginStream()
    let stream = try #require(continuations.next())
    let parts = [0, 1, 65_528, 65_529].map {
      [UInt8](repeating: UInt8($0 & 255), count: $0)
    }
    for part in parts { #expect(stream.send(part)) }
    stream.end()
    #expect(try client.answer().output == Array(parts.joined()))
    try running.stop()
  }

  @Test func `whoever goes away is noticed at once`() throws {
    let running = try RunningResponder(streaming: continuations)
    do {
      let client = try running.client()
      try client.beginStream()
    }
    #expect(continuations.waitForEnd())
    let stream = try #require(continuations.next())
    #expect(!stream.isOpen && !stream.send([1]))
    #expect(running.responder.counts.streams == 0)
    try running.stop()
  }

  @Test func `whoever sends something instead of listening is let go`() throws {
    let running = try RunningResponder(streaming: continuations)
    let client = try running.client()
    try client.beginStream()
    client.send(Record.request(isKept: true))
    #expect(continuations.waitForEnd())
    #expect(client.isAtEnd)
    try running.stop()
  }

  @Test func `whoever does not read is let go, and others hear on`() throws {
    let running = try RunningResponder(streaming: continuations)
    let deaf = try running.client()
    try deaf.beginStream()
    let unread = try #require(continuations.next())
    let reader = try running.client()
    try reader.beginStream()
    let read = try #require(continuations.next())
    let part = [UInt8](repeating: 0x78, count: 32_768)
    var sent = 0
    while unread.send(part), sent < 1_000 { sent += 1 }
    #expect(sent < 1_000 && !unread.isOpen)
    #expect(continuations.waitForEnd())
    #expect(read.send(Array("still here".utf8)))
    #expect(try reader.part() == "still here")
    try running.stop()
  }

  @Test func `a stop ends streams at once, and their connections with them`() throws {
    var settings = Responder.Settings.workers(2)
    settings.linger = .milliseconds(1)
    let running = try RunningResponder(settings, streaming: continuations)
    let clients = try (0..<50).map { _ in try running.client() }
    for client in clients { try client.beginStream() }
    running.responder.stop()
    for client in clients {
      #expect(try client.answer().status == [0, 0, 0, 0, 0])
      #expect(client.isAtEnd)
    }
    try running.waitForEnd()
    for _ in clients { #expect(continuations.waitForEnd()) }
    #expect(running.responder.counts == Counts(served: 50))
  }

  @Test func `what is begun during a stop ends with its beginning`() throws {
    var settings = Responder.Settings.workers(1)
    settings.linger = .seconds(30)
    let running = try RunningResponder(settings, streaming: continuations)
    let client = try running.client()
    #expect(try client.exchange(Record.request(isKept: true)).text == "ok")
    running.responder.stop()
    while !running.responder.isStopping { sched_yield() }
    #expect(try client.exchange(Record.request([("STREAM", "1")], isKept: true)).text == "begun")
    #expect(client.isAtEnd)
    try running.waitForEnd()
  }

  @Test func `two workers have thousands of streams, and answer on`() throws {
    let running = try RunningResponder(.workers(2), streaming: continuations)
    let clients = try (0..<2_000).map { _ in
      let client = try running.client()
      try client.beginStream()
      return client
    }
    while running.responder.counts.streams < 2_000 { sched_yield() }
    for _ in 0..<10 { #expect(try running.client().exchange(Record.request()).text == "ok") }
    let streams = continuations.all
    #expect(streams.count == 2_000)
    for stream in streams { #expect(stream.send(Array("news".utf8))) }
    for client in clients { #expect(try client.part() == "news") }
    try running.stop()
  }
}
