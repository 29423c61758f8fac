import FastCGI
import Foundation
import Testing

@Suite struct ProcessTests {
  @Test(arguments: [SIGTERM, SIGINT, SIGQUIT, SIGHUP])
  func `a stop signal ends an idle process`(signal: Int32) throws {
    let process = try FixtureProcess()
    let kept = try process.client()
    #expect(try kept.exchange(Record.request(isKept: true)).text.hasSuffix("\r\n\r\n"))
    #expect(try process.end(with: signal) == "1 0 0 0\n")
  }

  @Test func `a signal has the log reopened`() throws {
    let process = try FixtureProcess()
    _ = try process.client().exchange(Record.request())
    process.send(SIGUSR1)
    #expect(try process.end(with: SIGTERM) == "reopened\n1 0 0 0\n")
  }

  @Test func `on its own a process ends after so many answers`() throws {
    let process = try FixtureProcess(maxRequests: 3)
    for _ in 0..<3 { _ = try process.client().exchange(Record.request()) }
    #expect(try process.end() == "3 0 0 0\n")
  }

  @Test func `a thousand clients that go away leave nothing behind`() throws {
    let process = try FixtureProcess()
    let megabyte = Record.request([("PATH_INFO", "/megabyte")])
    func abort(_ times: Int) throws {
      for _ in 0..<times {
        let client = try process.client()
        client.send(megabyte)
        _ = try client.receive(1)
      }
    }
    _ = try process.client().exchange(Record.request())
    let descriptors = try process.descriptorCount()
    try abort(100)
    let memory = try process.residentKilobytes()
    try abort(900)
    // Each worker keeps room for an answer or two; what leaks would be 900 of them.
    #expect(try process.residentKilobytes() - memory < 100_000)

    let deadline = ContinuousClock.now + .seconds(10)
    var served = 1
    while try process.descriptorCount() > descriptors, ContinuousClock.now < deadline {
      _ = try process.client().exchange(Record.request())
      served += 1
    }
    #expect(try process.descriptorCount() <= descriptors)
    #expect(try process.end(with: SIGTERM) == "\(served) 1000 0 0\n")
  }

  @Test func `more connections than descriptors wait until there is room`() throws {
    let process = try FixtureProcess(descriptorLimit: 20)
    let greedy = try (0..<40).map { _ in
      let client = try process.client()
      client.send(Record.request(isKept: true))
      return client
    }
    // Those that got in are answered; they leave, and let the others in.
    for client in greedy {
      #expect(try client.answer().status == [0, 0, 0, 0, 0])
      shutdown(client.descriptor, Int32(SHUT_RDWR))
    }
    #expect(try process.end(with: SIGTERM) == "40 0 0 0\n")
  }

  @Test func `without a socket the process answers one CGI request`() throws {
    let process = Process()
    process.executableURL = FixtureProcess.executable
    process.environment = ["REQUEST_METHOD": "POST", "CONTENT_LENGTH": "5"]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // The sixth byte belongs to nobody: a CGI program reads as many as were announced.
    input.fileHandleForWriting.write(Data("hello!".utf8))
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(String(decoding: answer, as: UTF8.self) == "Content-Type: text/plain\r\n\r\nhello")
  }
}
