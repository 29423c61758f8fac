import Dispatch
import Foundation
import GRDB
import Synchronization

/// The one thread of a process that changes the database.
///
/// Commands that arrive while a group is being written wait and become the next group: one
/// transaction and one fsync for all of them, each in a savepoint of its own.
final class Writer: Sendable {
  /// How long a caller waits for its command to begin.
  static let patience = Duration.seconds(2)

  private let queue: CommandQueue
  private let connection: Connection
  private let log: LogLength
  private let lock: WriteLock
  private let busy = Patience()
  private let patience: Duration
  private let observe: @Sendable (WriterEvent) -> Void
  private let ended = DispatchSemaphore(value: 0)
  private let emptying = Mutex(Emptying.no)

  /// Whether somebody wants the log emptied.
  private enum Emptying {
    case no, wanted
    case tried(isEmpty: Bool)
  }

  /// - Parameters:
  ///   - patience: how long a command may wait before it is begun.
  ///   - room: how many may wait when none has begun for half that time.
  init(
    path: String, patience: Duration, room: Int,
    observe: @escaping @Sendable (WriterEvent) -> Void
  ) throws(StoreError) {
    queue = CommandQueue(room: room, stall: patience / 2)
    self.observe = observe
    self.patience = patience
    lock = try WriteLock(database: path)
    connection = try Connection(path: path, for: .writing(busy))
    log = try connection.use { db in
      try Migrator().requireUsable(db)
      return try LogLength(of: db)
    }
    let thread = Thread { [self] in run() }
    thread.name = "store-writer"
    thread.start()
  }

  /// Blocks the calling thread until the change is durable, or refused.
  /// - Throws: `busy` if it could not begin in time or the writer has closed; what `change` throws.
  func perform<Value: Sendable>(
    _ change: @escaping @Sendable (Database) throws -> Value
  ) throws(StoreError) -> Value {
    let command = Command(change)
    guard queue.append(command) else { throw .busy }
    return try command.outcome(within: patience) { queue.hasRoom(for: command) }
  }

  /// Has a change made with the next group, for which nobody waits: one that may be lost with the process.
  /// When the writer is not let in, it is dropped.
  func performSoon(_ change: @escaping @Sendable (Database) throws -> Void) {
    _ = queue.append(Command(change))
  }

  /// Brings the log back into the database and empties its file, between two groups.
  /// - Returns: false if somebody reads it.
  func emptyLog() throws(StoreError) -> Bool {
    emptying.withLock { $0 = .wanted }
    // The second begins when what follows the first is done.
    for _ in 1...2 { try perform { _ in } }
    return emptying.withLock { emptying in
      defer { emptying = .no }
      if case .tried(let isEmpty) = emptying { return isEmpty }
      return false
    }
  }

  /// Lets the commands that wait come to their end, then ends the thread. A second call does nothing.
  func close() {
    guard queue.close() else { return }
    _ = ended.wait(timeout: .now() + patience / .seconds(1))
  }

  var waitingCommands: Int { queue.count }

  private func run() {
    var checkpoint = Checkpoint(of: log)
    while queue.waitForWork() {
      let start = ContinuousClock.now
      do {
        try lock.hold { () throws(StoreError) in
          try connection.use { db in
            try commitGroup(in: db, waitingSince: start)
            do {
              if isEmptyingWanted { tell(of: try empty(&checkpoint, in: db)) }
              tell(of: try checkpoint.runIfDue(in: db, waiting: busy))
            } catch {
              observe(.checkpointFailed(StoreError(error)))
            }
          }
        }
      } catch {
        fail(queue.beginAll(), with: error)
      }
    }
    ended.signal()
  }

  private var isEmptyingWanted: Bool {
    emptying.withLock { if case .wanted = $0 { true } else { false } }
  }

  private func empty(
    _ checkpoint: inout Checkpoint, in db: Database
  ) throws -> Checkpoint.Outcome {
    let outcome = try checkpoint.truncate(in: db, waiting: busy)
    if case .complete = outcome {
      emptying.withLock { $0 = .tried(isEmpty: true) }
    } else {
      emptying.withLock { $0 = .tried(isEmpty: false) }
    }
    return outcome
  }

  private func tell(of outcome: Checkpoint.Outcome?) {
    switch outcome {
    case nil: break
    case .complete: observe(.checkpointed(isComplete: true))
    case .prevented(let alarm):
      observe(.checkpointed(isComplete: false))
      if let alarm { observe(.logHasGrown(bytes: alarm)) }
    }
  }

  /// - Throws: why no transaction could begin, with no command begun either.
  private func commitGroup(in db: Database, waitingSince start: ContinuousClock.Instant) throws {
    busy.lasts(patience)
    do {
      defer { observe(.waited(.now - start)) }
      try db.rollBackIfOpen()
      try db.run("BEGIN IMMEDIATE")
    } catch StoreError.busy {
      return  // Whoever still waits has the next round.
    }
    let group = queue.beginAll()
    do {
      for command in group { try execute(command, in: db) }
      try SearchIndex(db: db).catchUpIfDue()
      let start = ContinuousClock.now
      try db.run("COMMIT")
      observe(.committed(commands: group.count, in: .now - start))
      for command in group { command.finish(nil) }
    } catch {
      fail(group, with: StoreError(error))
    }
  }

  private func fail(_ group: [any WaitingCommand], with error: StoreError) {
    observe(.failed(error))
    for command in group { command.finish(error) }
  }

  /// - Throws: only what ends the whole group.
  private func execute(_ command: any WaitingCommand, in db: Database) throws {
    try db.run("SAVEPOINT command")
    do {
      try command.execute(in: db)
    } catch {
      guard db.isInsideTransaction else { throw error }
      try db.run("ROLLBACK TO command")
    }
    try db.run("RELEASE command")
  }
}
