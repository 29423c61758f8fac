import Foundation
import Logging
import Testing
import Web

@testable import FCGIApp

@Suite struct LineLogTests {
  private let folder: URL
  private let file: LogFile

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("martlet-log-\(UUID().uuidString)")
    file = LogFile(path: folder.appendingPathComponent("log/martlet.log").path)
  }

  private func logger() throws -> Logger {
    let handler = LineLog(level: .info, output: try file.opened())
    return Logger(label: "test") { _ in handler }
  }

  private func lines(_ path: String? = nil) throws -> [JSONValue] {
    try String(contentsOfFile: path ?? file.path, encoding: .utf8)
      .split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) }
  }

  @Test func `each message is one line of JSON, whatever it says`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var log = try logger()
    log[metadataKey: "request"] = "5eed"
    log.notice("a \"quote\"\nand a line", metadata: ["ms": .stringConvertible(12), "text": "12"])
    log.debug("not told")
    let line = try #require(try lines().first)
    #expect(try lines().count == 1)
    #expect(line["message"]?.string == "a \"quote\"\nand a line")
    #expect(line["level"]?.string == "notice")
    #expect(line["request"]?.string == "5eed")
    #expect(line["text"]?.string == "12")
    #expect(try String(contentsOfFile: file.path, encoding: .utf8).contains("\"ms\":12"))
  }

  @Test func `a file that was there is added to, and its folder made`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try logger().info("one")
    try logger().info("two")
    #expect(try lines().compactMap { $0["message"]?.string } == ["one", "two"])
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func `a file that cannot be written is told by name`() throws {
    let impossible = LogFile(path: "/proc/none/martlet.log")
    let failure = #expect(throws: LogFile.Failure.self) { try impossible.opened() }
    #expect(failure?.description.contains("logto: /proc/none/martlet.log") == true)
  }

  @Test func `a line that cannot be written harms nobody`() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let handler = LineLog(level: .info, output: full)
    Logger(label: "test") { _ in handler }.info("lost")
  }
}
