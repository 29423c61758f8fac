import Foundation
import Testing

@testable import FCGIApp

@Suite struct MasterFifoTests {
  private let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("martlet-\(UUID().uuidString)").path

  @Test func `each line arrives whole, however it was written`() throws {
    let fifo = try MasterFifo(path: path)
    defer { fifo.remove() }
    try MasterFifo.write("reload\nsca", to: path)
    #expect(fifo.takeLines() == ["reload", "sca"])
    #expect(fifo.takeLines().isEmpty)
    try write("stop\nlog-")
    #expect(fifo.takeLines() == ["stop"])
    try write("reopen\n\n+\n")
    #expect(fifo.takeLines() == ["log-reopen", "+"])
  }

  @Test func `a line without an end takes no memory`() throws {
    let fifo = try MasterFifo(path: path)
    defer { fifo.remove() }
    for _ in 1...8 {
      try write(String(repeating: "x", count: 4_096))
      #expect(fifo.takeLines().isEmpty)
    }
    try write("\nstop\n")
    let lines = fifo.takeLines()
    #expect(lines.count == 2 && lines[0].count == 200 && lines[1] == "stop")
  }

  @Test func `one that a dead master has left is taken over`() throws {
    _ = try MasterFifo(path: path)
    #expect(throws: MasterFault.self) { try MasterFifo.write("stop", to: path) }
    let fifo = try MasterFifo(path: path)
    defer { fifo.remove() }
    try MasterFifo.write("stop", to: path)
    #expect(fifo.takeLines() == ["stop"])
  }

  @Test func `another file at its place is left alone`() throws {
    try Data("precious".utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: MasterFault.self) { try MasterFifo(path: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
  }

  /// As `printf` does it, without adding an end of line.
  private func write(_ text: String) throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }
}
