import GRDB

/// One state of a database, written to a file page by page. Others may read and write meanwhile; the
/// write-ahead log cannot be brought back until it is done.
struct DatabaseCopy {
  /// How many pages go by between two reports of progress.
  static let stride: CInt = 512

  enum Journal: String {
    /// The file stands alone.
    case delete
    /// The file is there to be worked with.
    case wal
  }

  let source: Connection

  /// - Parameter path: an empty file. It may be lost in a power cut until it is synced.
  func write(
    to path: String, journal: Journal, progress: (MaintenanceProgress) -> Void
  ) throws(StoreError) {
    let target = try Connection(path: path, for: .copying)
    try source.use { from in
      try from.rehearsing {
        // Without a first read there is no transaction, and every change by others would start the copy anew.
        _ = try from.first("PRAGMA schema_version") { $0.int(0) }
        try target.use { to in try copy(from, to, progress) }
      }
    }
    try target.use { db in
      let mode = try db.first("PRAGMA journal_mode = \(journal.rawValue)") { $0.text(0) }
      guard mode == journal.rawValue else {
        throw StoreError.failed("the copy keeps its journal in mode \(mode ?? "unknown")")
      }
    }
    try target.close()
  }

  private func copy(
    _ source: Database, _ target: Database, _ progress: (MaintenanceProgress) -> Void
  ) throws {
    try withoutActuallyEscaping(progress) { progress in
      try source.backup(to: target, pagesPerStep: Self.stride) { step in
        progress(
          MaintenanceProgress(.copying, step.completedPageCount, of: step.totalPageCount))
      }
    }
  }
}
