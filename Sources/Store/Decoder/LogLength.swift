import GRDB
import GRDBSQLite
import Synchronization

/// How long the write-ahead log is, as SQLite tells a connection at each of its commits.
///
/// The size of the file only says how long it has ever been: a log whose content is in the database is
/// written over from its beginning.
final class LogLength: Sendable {
  /// What precedes each page in the log (sqlite.org/fileformat2.html#walformat).
  private static let frameHeader = 24

  private let frames = Atomic(0)
  private let frame: Int

  /// Of the log that `db` writes. To be kept as long as the connection, which must commit on one thread.
  init(of db: Database) throws {
    frame = Self.frameHeader + (try db.first("PRAGMA page_size") { $0.int(0) } ?? 0)
    sqlite3_wal_hook(
      db.sqliteConnection,
      { length, _, _, frames in
        guard let length else { return SQLITE_ERROR }
        Unmanaged<LogLength>.fromOpaque(length).takeUnretainedValue().frames
          .store(Int(frames), ordering: .relaxed)
        return SQLITE_OK
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  /// After this connection's last commit, whoever else had written what is before it.
  var bytes: Int { frames.load(ordering: .relaxed) * frame }

  /// All of it is in the database.
  func hasEnded() {
    frames.store(0, ordering: .relaxed)
  }
}
