import Foundation
import Glibc
import Logging
import Model
import Web

/// Writes each log message as one line to standard error: readable on a terminal, JSON elsewhere.
struct StandardErrorLog: LogHandler {
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]
  private let isTerminal = isatty(STDERR_FILENO) == 1

  init(level: Logger.Level) {
    logLevel = level
  }

  subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let details = metadata.merging(event.metadata ?? [:]) { $1 }
      .sorted { $0.key < $1.key }.map { (key: $0.key, value: "\($0.value)") }
    let time = Timestamp.now.rfc3339
    let line =
      isTerminal
      ? Self.readable(time, event, details) : Self.json(time, event, details)
    FileHandle.standardError.write(Data(line))
  }

  private typealias Details = [(key: String, value: String)]

  private static func readable(
    _ time: String, _ event: LogEvent, _ details: Details
  ) -> [UInt8] {
    var line = "\(time.dropFirst(11).dropLast()) \(event.level) \(event.message)"
    for detail in details { line += " \(detail.key)=\(detail.value)" }
    // What strangers sent must not move the cursor nor start a line.
    return line.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : String($0) }
      .joined().utf8 + Array("\n".utf8)
  }

  private static func json(_ time: String, _ event: LogEvent, _ details: Details) -> [UInt8] {
    var json = JSONWriter(capacity: 256)
    json.object { json in
      json.member("time", time)
      json.member("level", event.level.rawValue)
      json.member("message", "\(event.message)")
      for detail in details { json.member(detail.key, detail.value) }
    }
    return json.bytes + Array("\n".utf8)
  }
}
