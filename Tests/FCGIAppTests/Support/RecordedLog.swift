import Logging
import Synchronization

/// Keeps what the program logs, for the test to read.
final class RecordedLog: Sendable {
  struct Entry: Sendable {
    let level: Logger.Level
    let message: String
    let metadata: [String: String]
  }

  private let kept = Mutex<[Entry]>([])

  var entries: [Entry] { kept.withLock { $0 } }

  /// The audit lines so far.
  var audit: [Entry] { entries.filter { $0.metadata["audit"] != nil } }

  var logger: Logger {
    Logger(label: "test") { _ in Handler(log: self) }
  }

  private struct Handler: LogHandler {
    let log: RecordedLog
    var logLevel = Logger.Level.trace
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.MetadataValue? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let details = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues { "\($0)" }
      let entry = Entry(level: event.level, message: "\(event.message)", metadata: details)
      log.kept.withLock { $0.append(entry) }
    }
  }
}
