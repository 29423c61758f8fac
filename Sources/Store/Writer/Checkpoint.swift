import GRDB

/// Brings the write-ahead log back into the database when it has grown, so that it begins anew.
///
/// It must run with the write lock held, after a commit: SQLite before 3.51.3 can damage a database when a
/// commit begins the log anew while another connection checkpoints (sqlite.org/wal.html#walresetbug).
///
/// The file keeps its size and is written over: in a file that does not grow a commit is durable sooner, and
/// to truncate it took longer than all the rest.
struct Checkpoint {
  /// Bytes of log that call for the first try.
  static let threshold = 4 << 20
  /// Bytes that it must have grown after a try that a reader prevented.
  static let retryStep = 1 << 20
  /// Bytes of log, and of further growth, that somebody should hear of.
  static let alarmStep = 64 << 20
  /// Bytes that the file may keep, for `journal_size_limit`: room for the group that passes the threshold.
  static let keptFile = 6 << 20
  static let patience = Duration.milliseconds(50)
  /// How long readers are waited for when the file is to be emptied.
  static let truncatingPatience = Duration.milliseconds(500)

  enum Outcome {
    case complete
    /// Somebody still reads what the log holds.
    /// - Parameter alarm: the bytes of the log, when it has grown by another ``alarmStep``.
    case prevented(alarm: Int?)
  }

  private let log: LogLength
  /// How long it was when a reader prevented the last try, and when somebody last heard of it.
  private var prevented = 0
  private var alarmed = 0

  init(of log: LogLength) {
    self.log = log
  }

  /// - Returns: nil if nothing was due.
  mutating func runIfDue(in db: Database, waiting busy: Patience) throws -> Outcome? {
    let bytes = log.bytes
    // Another process has done it meanwhile.
    if bytes < prevented { forget() }
    guard bytes >= max(Self.threshold, prevented + Self.retryStep) else { return nil }
    busy.lasts(Self.patience)
    let wasBusy = try db.first("PRAGMA wal_checkpoint(RESTART)") { $0.int(0) != 0 }
    guard wasBusy != false else {
      log.hasEnded()
      forget()
      return .complete
    }
    prevented = bytes
    guard bytes >= alarmed + Self.alarmStep else { return .prevented(alarm: nil) }
    alarmed = bytes
    return .prevented(alarm: bytes)
  }

  /// Empties the file too, whatever it costs: what it held is nowhere but in the database.
  mutating func truncate(in db: Database, waiting busy: Patience) throws -> Outcome {
    busy.lasts(Self.truncatingPatience)
    let wasBusy = try db.first("PRAGMA wal_checkpoint(TRUNCATE)") { $0.int(0) != 0 }
    guard wasBusy == false else { return .prevented(alarm: nil) }
    log.hasEnded()
    forget()
    return .complete
  }

  private mutating func forget() {
    (prevented, alarmed) = (0, 0)
  }
}
