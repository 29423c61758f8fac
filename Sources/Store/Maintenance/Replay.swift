import GRDB
import Model

/// Plays the log again through the projection.
struct Replay {
  /// How many events go by between two reports of progress.
  static let stride = 1_000

  /// - Parameters:
  ///   - source: the schema in which the log stands: `main`, or an attached database.
  ///   - db: where the read models stand, in a transaction.
  ///   - progress: told how many events are done, and of how many.
  func run(from source: String, into db: Database, progress: (Int, Int) -> Void) throws {
    let projection = Projection(db: db)
    let total = try db.first("SELECT count(*) FROM \(source).events") { $0.int(0) } ?? 0
    var done = 0
    progress(done, total)
    try db.each("SELECT \(Event.columns) FROM \(source).events ORDER BY id") { row in
      try projection.apply(try Event(row))
      done += 1
      if done.isMultiple(of: Self.stride) || done == total { progress(done, total) }
      return true
    }
  }
}
