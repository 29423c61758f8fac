import Foundation
import Glibc
import Logging
import Model
import Web

/// Writes each log message as one line: readable on a terminal, JSON elsewhere.
///
/// A line that cannot be written is lost: a full disk must not end what the program is for.
struct LineLog: LogHandler {
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]
  private let output: FileHandle

  /// - Parameter output: opened to append, if others write to it too.
  init(level: Logger.Level, output: FileHandle = .standardError) {
    logLevel = level
    self.output = output
  }

  subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let details = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
    let time = Timestamp.now.rfc3339
    // Asked each time: standard error may lead elsewhere by now.
    let line =
      isatty(output.fileDescriptor) == 1
      ? Self.readable(time, event, details) : Self.json(time, event, details)
    try? output.write(contentsOf: Data(line))
  }

  private typealias Details = [(key: String, value: Logger.MetadataValue)]

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
      for (key, value) in details {
        if case .stringConvertible(let number as any FixedWidthInteger) = value {
          json.member(key, Int64(clamping: number))
        } else {
          json.member(key, "\(value)")
        }
      }
    }
    return json.bytes + Array("\n".utf8)
  }
}
