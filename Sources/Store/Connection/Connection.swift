import GRDB
import Synchronization

/// One connection to the database, set up the one way that is safe between processes (sqlite.org/howtocorrupt.html).
///
/// SQLite locks with POSIX locks, which a process loses when it closes any descriptor of the file:
/// nothing but SQLite may ever open the database, its `-wal` or its `-shm`.
final class Connection: Sendable {
  enum Purpose {
    /// Pages ask; the connection refuses to write.
    case reading
    case writing(Patience)
    /// A whole database comes or goes: a backup, of which nobody else knows, or a file that others left.
    case copying
    /// A throw-away database without a name, in which the log is played again.
    case rehearsing
  }

  private let queue: DatabaseQueue

  /// The queues of connections that are closed, kept until the process ends. To let one go, libdispatch
  /// starts its threads, and from then on one of them wakes up every second.
  private static let closedQueues = Mutex<[DatabaseQueue]>([])

  /// - Parameter path: created when absent, unless the purpose is reading.
  init(path: String, for purpose: Purpose) throws(StoreError) {
    do {
      queue = try DatabaseQueue(path: path, configuration: Self.configuration(for: purpose))
    } catch {
      throw StoreError(error)
    }
  }

  deinit {
    guard (try? queue.close()) != nil else { return }
    Self.closedQueues.withLock { $0.append(queue) }
  }

  /// A database in a temporary file that vanishes with the connection.
  static func rehearsal() throws(StoreError) -> Connection {
    try Connection(path: "", for: .rehearsing)
  }

  /// Lends the connection to `body`, to one caller at a time.
  func use<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try queue.unsafeReentrantWrite(body)
    } catch {
      throw StoreError(error)
    }
  }

  func close() throws(StoreError) {
    do {
      try queue.close()
    } catch {
      throw StoreError(error)
    }
  }

  private static func configuration(for purpose: Purpose) -> Configuration {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    switch purpose {
    case .reading: configuration.busyMode = .timeout(2)
    case .writing(let patience):
      patience.lasts(.seconds(2))
      configuration.busyMode = .callback { _ in patience.waitABit() }
    case .copying, .rehearsing: break
    }
    configuration.prepareDatabase { db in
      for pragma in pragmas(for: purpose) { try db.run("PRAGMA \(pragma)") }
      try requireWriteAheadLog(db, for: purpose)
    }
    return configuration
  }

  private static func pragmas(for purpose: Purpose) -> [String] {
    let always = [
      "wal_autocheckpoint = 0", "mmap_size = 0", "trusted_schema = OFF",
    ]
    return switch purpose {
    case .reading:
      always + [
        "foreign_keys = ON", "cache_size = -2000", "temp_store = MEMORY", "query_only = ON",
      ]
    case .writing:
      always + [
        "foreign_keys = ON", "cache_size = -8000", "temp_store = MEMORY", "synchronous = FULL",
        "secure_delete = ON", "journal_size_limit = \(Checkpoint.keptFile)",
      ]
    case .copying:
      // What a killed process leaves is no copy, and whoever gives a copy its name syncs it.
      always + ["synchronous = OFF"]
    case .rehearsing:
      // The read models point at events, which are not copied.
      always + ["foreign_keys = OFF"]
    }
  }

  private static func requireWriteAheadLog(_ db: Database, for purpose: Purpose) throws {
    guard case .writing = purpose else { return }
    guard try db.first("PRAGMA journal_mode = WAL", as: { $0.text(0) }) == "wal" else {
      throw StoreError.failed("the database has no write-ahead log")
    }
  }
}
