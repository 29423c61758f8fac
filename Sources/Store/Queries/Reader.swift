import GRDB
public import Model

/// One thread's view of the database. It asks, and cannot change anything.
///
/// Used only on the thread that made it; each worker has its own. Every query throws `StoreError`:
/// `busy` if the database stays locked, `damaged` if it holds what cannot be.
public final class Reader {
  /// Since the reader was made.
  public private(set) var queryTimes = QueryTimes()
  private let presence: Presence
  private let connection: Connection

  init(path: String, presence: Presence) throws(StoreError) {
    self.presence = presence
    connection = try Connection(path: path, for: .reading)
  }

  func read<Value>(_ query: (Database) throws -> Value) throws(StoreError) -> Value {
    let start = ContinuousClock.now
    defer { queryTimes.add(.now - start) }
    return try connection.use(query)
  }

  /// Several queries on one state of the database, while others go on writing.
  ///
  /// The log cannot be brought back into the database meanwhile: keep it short, and write nothing.
  public func snapshot<Value>(_ queries: () throws -> Value) throws -> Value {
    try connection.use { db in
      try db.rollBackIfOpen()
      try db.run("BEGIN")
    }
    defer { try? connection.use { db in try db.rollBackIfOpen() } }
    return try queries()
  }

  /// The version of everything that pages show; 0 while nothing has happened.
  public func lastEventID() throws(StoreError) -> ID<Event> {
    try read { db in
      try db.first("SELECT max(id) FROM events") { $0.id(0) } ?? ID(0)
    }
  }

  /// A secret of the site, made when the database was: `csrf` (32 random bytes).
  public func secret(_ name: String) throws(StoreError) -> [UInt8]? {
    try read { db in
      try db.first("SELECT value FROM secrets WHERE name = ?", name) { $0.bytes(0) }
    }
  }
}
