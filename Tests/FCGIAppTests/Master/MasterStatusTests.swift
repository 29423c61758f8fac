import Testing

@testable import FCGIApp

@Suite struct MasterStatusTests {
  private var status: MasterStatus {
    MasterStatus(
      pid: 7, version: "1", started: "2026-03-15T12:00:00.000Z", uptime: 93_784.5, generation: 2,
      reload: .init(state: .failed, generation: 3, reason: "no \"schema\""),
      responders: [
        .init(
          pool: "stable", slot: 1, socket: "/run/a.sock", pid: 8, state: .ready, generation: 2,
          uptime: 0.25, requests: 1_000, failed: 3, aborted: 1, inFlight: 1, connections: 4,
          streams: 2,
          restarts: 0, memory: 9_437_184,
          oldestRequest: .init(id: "ab", summary: "GET /", seconds: 1.5)),
        .init(
          pool: "canary", slot: 1, socket: "/run/b.sock", state: .waiting, uptime: 0, requests: 0,
          failed: 0, aborted: 0, inFlight: 0, connections: 0, streams: 0,
          restarts: 5),
      ],
      pools: [
        "stable": .init(processes: 1, sockets: 1, requests: 1_000, failed: 3, errorRate: 0.003)
      ],
      harakiri: 0, respawns: 5)
  }

  @Test func `what a master says is what the commands read`() throws {
    #expect(try MasterStatus(json: status.json) == status)
  }

  @Test func `what there is not is null`() {
    let text = String(decoding: status.json, as: UTF8.self)
    #expect(text.contains("\"pid\":null"))
    #expect(text.contains("\"oldest_request\":null"))
    #expect(
      text.contains("\"oldest_request\":{\"id\":\"ab\",\"summary\":\"GET /\",\"seconds\":1.5}"))
  }

  @Test func `a person is told what has failed, and how often`() {
    let heading = StatusReport(status).heading
    #expect(heading.contains("up 1 d 2 h"))
    #expect(heading.contains("FAILED: no \"schema\""))
    #expect(heading.contains("stable: 1000 requests, 3 failed (0.3 %)"))
  }
}
