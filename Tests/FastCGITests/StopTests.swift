import Dispatch
import Glibc
import Testing

@testable import FastCGI

@Suite struct StopTests {
  @Test func `an idle responder stops at once`() throws {
    var settings = Responder.Settings()
    settings.linger = .seconds(3600)
    let running = try RunningResponder(settings) { _ in "ok" }
    _ = try running.client().exchange(Record.request())
    try running.stop()
  }

  @Test func `a responder stopped before it runs does not serve`() throws {
    let running = try RunningResponder { _ in Answering(text: { _ in "ok" }) }
    running.responder.stop()
    running.start()
    try running.waitForEnd()
    #expect(running.responder.counts.served == 0)
  }

  @Test func `a request in flight is answered to the end`() throws {
    let hasBegun = DispatchSemaphore(value: 0)
    let mayEnd = DispatchSemaphore(value: 0)
    let running = try RunningResponder { _ in
      hasBegun.signal()
      mayEnd.wait()
      return "finished"
    }
    let client = try running.client()
    client.send(Record.request(isKept: true))
    hasBegun.wait()
    running.responder.stop()
    mayEnd.signal()
    #expect(try client.answer().text == "finished")
    #expect(client.isAtEnd)
    try running.waitForEnd()
  }

  @Test func `what waits on the listening socket when the stop comes is answered`() throws {
    let hasBegun = DispatchSemaphore(value: 0)
    let mayGoOn = DispatchSemaphore(value: 0)
    let running = try RunningResponder(.workers(1)) { request in
      if request.parameter("GATE") != nil {
        hasBegun.signal()
        mayGoOn.wait()
      }
      return "ok"
    }
    let first = try running.client()
    first.send(Record.request([("GATE", "1")]))
    hasBegun.wait()
    let queued = try (0..<20).map { _ in
      let client = try running.client()
      client.send(Record.request())
      return client
    }
    running.responder.stop()
    mayGoOn.signal()
    for client in queued { #expect(try client.answer().text == "ok") }
    try running.waitForEnd()
    #expect(running.responder.counts == Counts(served: 21, aborted: 0, refused: 0, open: 0))
  }

  @Test func `a kept connection may bring one more request while the stop lingers`() throws {
    var settings = Responder.Settings()
    settings.linger = .seconds(30)
    let running = try RunningResponder(settings) { _ in "ok" }
    let client = try running.client()
    let idle = try running.client()
    #expect(try client.exchange(Record.request(isKept: true)).text == "ok")
    #expect(try idle.exchange(Record.request(isKept: true)).text == "ok")
    running.responder.stop()
    while !running.responder.isStopping { sched_yield() }
    for kept in [client, idle] {
      #expect(try kept.exchange(Record.request(isKept: true)).text == "ok")
      #expect(kept.isAtEnd)
    }
    // Nobody is left, so the rest of the half minute is not waited for.
    try running.waitForEnd()
  }

  @Test func `an idle kept connection is closed when the linger is over`() throws {
    var settings = Responder.Settings()
    settings.linger = .milliseconds(20)
    let running = try RunningResponder(settings) { _ in "ok" }
    let client = try running.client()
    _ = try client.exchange(Record.request(isKept: true))
    try running.stop()
    #expect(client.isAtEnd)
    #expect(running.responder.counts.open == 0)
  }

  @Test func `a worker without a handler ends the run with its error`() throws {
    struct NoDatabase: Error {}
    let running = try RunningResponder(.workers(3)) { worker in
      if worker == 1 { throw NoDatabase() }
      return Answering(text: { _ in "must not be asked" })
    }
    let early = try running.client()
    early.send(Record.request())
    running.start()
    #expect(throws: NoDatabase.self) { try running.waitForEnd() }
    #expect(running.responder.counts.served == 0)
  }

  @Test func `a descriptor that is no listening socket ends the run with an error`() throws {
    let deaf = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(deaf) }
    let responder = try Responder(listener: deaf, settings: .workers(2)) { _ in
      Answering { _ in [] }
    }
    #expect(throws: SocketError.systemCall("accept4", code: EINVAL)) { try responder.run() }
  }
}
