import Testing

@testable import FCGIApp

@Suite struct SystemdTests {
  @Test func `sockets count when they are meant for this process`() {
    let environment = ["LISTEN_PID": "7", "LISTEN_FDS": "2"]
    #expect(Systemd(environment: environment, pid: 7).descriptors == 3..<5)
    #expect(Systemd(environment: environment, pid: 8).descriptors.isEmpty)
    #expect(Systemd(environment: [:], pid: 8).descriptors.isEmpty)
  }

  @Test(arguments: ["-1", "many", ""]) func `nonsense is no socket`(count: String) {
    let systemd = Systemd(environment: ["LISTEN_PID": "7", "LISTEN_FDS": count], pid: 7)
    #expect(systemd.descriptors.isEmpty)
  }
}
