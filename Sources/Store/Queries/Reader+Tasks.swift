import GRDB
public import Model

extension Reader {
  /// What there is to do in the background: one element for each kind, whether there is any of it or not.
  public func taskCounts(at: Timestamp) throws(StoreError) -> [TaskCount] {
    try read { db in
      try BackgroundTask.Work.allCases.map { work in
        try db.first(TaskCount.ofWork, work.code, at) { TaskCount(work, $0, at) }
          ?? TaskCount(work: work)
      }
    }
  }
}

extension TaskCount {
  static let ofWork = """
    SELECT count(*) FILTER (WHERE leased_until <= ?2 AND due_at <= ?2),
      count(*) FILTER (WHERE leased_until > ?2),
      count(*) FILTER (WHERE leased_until <= ?2 AND due_at > ?2),
      min(due_at) FILTER (WHERE leased_until <= ?2 AND due_at <= ?2)
    FROM tasks WHERE kind = ?1
    """

  /// Reads the columns of `ofWork`.
  fileprivate init(_ work: BackgroundTask.Work, _ row: Columns, _ at: Timestamp) {
    self.init(
      work: work, waiting: row.int(0), running: row.int(1), planned: row.int(2),
      longestWait: row.isNull(3) ? 0 : at.seconds(since: row.timestamp(3)))
  }
}
