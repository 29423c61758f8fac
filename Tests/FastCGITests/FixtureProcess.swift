import FastCGI
import Foundation

/// The fixture as a process of its own, with the listening socket as its descriptor 0.
final class FixtureProcess {
  private let folder: TemporaryFolder
  private let socket: ListeningSocket
  private let process = Process()
  private let output = Pipe()

  static var executable: URL {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("FastCGIFixture")
  }

  init(descriptorLimit: Int = 1024, maxRequests: Int? = nil) throws {
    folder = try TemporaryFolder()
    socket = try ListeningSocket.bind(path: folder.socket, mode: 0o600, backlog: 64)
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments =
      [
        "-c", "ulimit -n \(descriptorLimit) && exec \"$0\" \"$@\"", Self.executable.path,
      ] + (maxRequests.map { ["\($0)"] } ?? [])
    process.standardInput = FileHandle(fileDescriptor: socket.descriptor, closeOnDealloc: false)
    process.standardOutput = output
    try process.run()
  }

  deinit { if process.isRunning { process.terminate() } }

  func client() throws -> FastCGIClient {
    try FastCGIClient(path: folder.socket)
  }

  func send(_ signal: Int32) {
    kill(process.processIdentifier, signal)
  }

  /// Sends the signal, waits for the end and returns what the process printed.
  func end(with signal: Int32) throws -> String {
    send(signal)
    return try end()
  }

  /// Waits for the end and returns what the process printed.
  func end() throws -> String {
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw Died(status: process.terminationStatus)
    }
    return String(decoding: text, as: UTF8.self)
  }

  struct Died: Error { let status: Int32 }

  func descriptorCount() throws -> Int {
    try FileManager.default
      .contentsOfDirectory(atPath: "/proc/\(process.processIdentifier)/fd").count
  }

  func residentKilobytes() throws -> Int {
    let status = try String(
      contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return Int(line.filter(\.isNumber)) ?? 0
  }
}
