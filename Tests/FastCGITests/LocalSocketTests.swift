import Foundation
import Glibc
import Testing

@testable import FastCGI

@Suite struct LocalSocketTests {
  private let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("martlet-\(UUID().uuidString).sock").path

  @Test(arguments: [(1 << 20, 40_000...40_000), (1_000, 1_000...1_000)])
  func `what is sent is read to its end, or to the limit`(
    limit: Int, expected: ClosedRange<Int>
  ) throws {
    let listener = try ListeningSocket.bind(path: path, mode: 0o600, backlog: 4)
    defer {
      listener.unlink()
      unlink(path + ".lock")
    }
    let sender = Foundation.Thread {
      let caller = accept(listener.descriptor, nil, nil)
      let text = [UInt8](repeating: 65, count: 40_000)
      _ = Glibc.send(caller, text, text.count, Int32(MSG_NOSIGNAL))
      close(caller)
    }
    sender.start()
    let read = try LocalSocket.read(path, patience: .seconds(60), limit: limit)
    #expect(expected.contains(read.count))
    #expect(read.allSatisfy { $0 == 65 })
  }

  @Test(arguments: ["/tmp/martlet-\(UUID().uuidString)", "@martlet-\(UUID().uuidString)"])
  func `a message arrives at a path or at an abstract name`(name: String) throws {
    let receiver = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    defer {
      close(receiver)
      unlink(name)
    }
    try #require(try UnixAddress(name).pass { bind(receiver, $0, $1) } == 0)
    try LocalSocket.send("READY=1", to: name)
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = recv(receiver, &bytes, bytes.count, 0)
    #expect(String(decoding: bytes.prefix(count), as: UTF8.self) == "READY=1")
  }

  @Test func `nobody at the path is an error`() {
    #expect(throws: SocketError.systemCall("connect", code: ENOENT)) {
      try LocalSocket.read(path, patience: .seconds(1), limit: 1)
    }
  }

  @Test func `a path that no address holds is an error`() {
    #expect(throws: SocketError.self) {
      try LocalSocket.send("hello", to: "/" + String(repeating: "x", count: 200))
    }
  }
}
