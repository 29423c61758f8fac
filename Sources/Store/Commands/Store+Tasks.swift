import GRDB
public import Model

/// What waits to be done in the background, or when to look again.
public enum TaskTurn: Hashable, Sendable {
  /// This is theirs now, for a while.
  case task(BackgroundTask)
  /// Nothing is due before that moment; nil if nothing waits at all.
  case nothing(until: Timestamp?)
}

/// What is done when nobody waits for it: one task at a time, whichever process does it.
extension Store {
  /// Gives the task that is due first to one process. Should the process die over it, another has it after the lease.
  /// - Parameter lease: how long nobody else gets any, in seconds.
  public func takeTask(at: Timestamp, lease: Int64) throws(StoreError) -> TaskTurn {
    try writer.perform { db in
      if let until = try db.first(BackgroundTask.underway, at, as: { $0.timestamp(0) }) {
        return .nothing(until: until)
      }
      guard let task = try db.first(BackgroundTask.due, at, as: BackgroundTask.init) else {
        return .nothing(until: try db.first(BackgroundTask.next) { $0.timestamp(0) })
      }
      try db.run(
        "UPDATE tasks SET attempts = attempts + 1, leased_until = ? WHERE id = ?",
        at.adding(seconds: lease), task.id)
      return .task(task)
    }
  }

  /// Says how far a task has come, and keeps it for another lease.
  /// - Throws: `notFound` if it is not wanted any more.
  public func keep(
    _ task: BackgroundTask, _ progress: TaskProgress, at: Timestamp, lease: Int64
  ) throws(StoreError) {
    try writer.perform { db in
      try db.run(
        "UPDATE tasks SET done = ?, total = ?, leased_until = ? WHERE id = ? AND attempts = ?",
        progress.done, progress.total, at.adding(seconds: lease), task.id, task.attempts)
      guard db.changesCount == 1 else { throw StoreError.notFound }
    }
  }

  /// Nobody is at the task any more, which is not done: somebody may take it from then on.
  public func putBack(_ task: BackgroundTask, until: Timestamp) throws(StoreError) {
    try writer.perform { db in
      try db.run(
        "UPDATE tasks SET leased_until = 0, due_at = ? WHERE id = ? AND attempts = ?", until,
        task.id, task.attempts)
    }
  }
}

extension Database {
  /// - Returns: false if there is such a task already, which goes on.
  func enqueueTask(_ work: BackgroundTask.Work, for account: ID<Account>, at: Timestamp) throws
    -> Bool
  {
    try exists(
      """
      INSERT INTO tasks (kind, account, due_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING RETURNING 1
      """, work.code, account, at)
  }

  /// The task is done, or given up; unless it was asked for once more.
  func remove(_ task: BackgroundTask) throws {
    try run(
      "DELETE FROM tasks WHERE id = ? AND attempts = ? AND requests = ?", task.id, task.attempts,
      task.requests)
  }
}

extension BackgroundTask {
  static let underway =
    "SELECT leased_until FROM tasks WHERE leased_until > ? ORDER BY leased_until LIMIT 1"
  static let due = """
    SELECT id, kind, account, attempts, covers_search, requests FROM tasks WHERE due_at <= ?
    ORDER BY due_at LIMIT 1
    """
  static let next = "SELECT due_at FROM tasks WHERE due_at > 0 ORDER BY due_at LIMIT 1"

  /// Reads the columns of `due`; the attempt that begins with it counts.
  init(_ row: Columns) throws {
    let kind: Kind =
      switch row.int(1) {
      case Work.export.code: .export(row.id(2))
      case Work.import.code: .import(row.id(2))
      default: .erasure(coversSearch: row.int(4) == 1)
      }
    self.init(id: row.id(0), kind: kind, attempts: row.int(3) + 1, requests: row.int(5))
  }
}

extension BackgroundTask.Work {
  /// How the database writes it.
  var code: Int {
    switch self {
    case .export: 1
    case .import: 2
    case .erasure: 3
    }
  }
}
