import GRDB
import Glibc

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

  mutating func runIfDue(in db: Database, waiting busy: Patience) throws {
    let size = logSize
    guard size >= dueAt else { return }
    busy.lasts(Self.patience)
    let wasBusy = try db.first("PRAGMA wal_checkpoint(TRUNCATE)") { $0.int(0) != 0 }
    dueAt = wasBusy == false ? Self.threshold : size + Self.retryStep
  }

  /// Asked of the directory: the log is never opened here (see `Connection`).
  private var logSize: Int {
    var status = stat()
    return stat(log, &status) == 0 ? Int(status.st_size) : 0
  }
}
