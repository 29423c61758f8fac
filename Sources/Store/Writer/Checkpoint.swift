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
  static let patience = Duration.milliseconds(50)

  private let log: String
  private var dueAt = Self.threshold

  init(database path: String) {
    log = path + "-wal"
  }

  /// - Returns: whether all of the log came back; nil if nothing was due.
  mutating func runIfDue(in db: Database, waiting busy: Patience) throws -> Bool? {
    let size = Store.fileSize(log)
    guard size >= dueAt else { return nil }
    busy.lasts(Self.patience)
    let wasBusy = try db.first("PRAGMA wal_checkpoint(TRUNCATE)") { $0.int(0) != 0 }
    let isComplete = wasBusy == false
    dueAt = isComplete ? Self.threshold : size + Self.retryStep
    return isComplete
  }
}
