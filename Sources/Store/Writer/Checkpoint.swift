import GRDB

/// Brings the write-ahead log back into the database and empties it, when it has grown.
///
/// It must run with the write lock held: SQLite before 3.51.3 can damage a database when a commit
/// starts the log anew while another connection checkpoints, and a TRUNCATE checkpoint that cannot
/// have the write lock quietly becomes a PASSIVE one (sqlite.org/wal.html#walresetbug).
struct Checkpoint {
  /// Bytes of log that call for the first try.
  static let threshold = 4 << 20
  /// Bytes that it must have grown after a try that a reader prevented.
  static let retryStep = 1 << 20
  /// Bytes of log, and of further growth, that somebody should hear of.
  static let alarmStep = 64 << 20
  static let patience = Duration.milliseconds(50)

  enum Outcome {
    case complete
    /// Somebody still reads what the log holds.
    /// - Parameter alarm: the bytes of the log, when it has grown by another ``alarmStep``.
    case prevented(alarm: Int?)
  }

  private let log: String
  private var dueAt = Self.threshold
  private var alarmAt = Self.alarmStep

  init(database path: String) {
    log = path + "-wal"
  }

  /// - Returns: nil if nothing was due.
  mutating func runIfDue(in db: Database, waiting busy: Patience) throws -> Outcome? {
    let size = Store.fileSize(log)
    guard size >= dueAt else { return nil }
    busy.lasts(Self.patience)
    let wasBusy = try db.first("PRAGMA wal_checkpoint(TRUNCATE)") { $0.int(0) != 0 }
    guard wasBusy != false else {
      dueAt = Self.threshold
      alarmAt = Self.alarmStep
      return .complete
    }
    dueAt = size + Self.retryStep
    guard size >= alarmAt else { return .prevented(alarm: nil) }
    alarmAt = size + Self.alarmStep
    return .prevented(alarm: size)
  }
}
