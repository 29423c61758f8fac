import GRDB
public import Model

extension ThrottleRule {
  /// Archives of one account: each is the work of minutes, and holds what there is.
  public static let exports = ThrottleRule.window(limit: 3, seconds: 86_400)
}

/// Archives of accounts. They are no event: the archive changes nothing of what it tells.
extension Store {
  /// Has an archive of an account made, in the place of an earlier one. If one is being made, nothing happens.
  /// - Throws: `notAllowed` unless the account is active; `throttled`.
  public func askForExport(of account: ID<Account>, at: Timestamp) throws(StoreError) {
    try writer.perform { db in
      try Permission(db: db).requireActive(account)
      guard try db.enqueueTask(.export, for: account, at: at) else { return }
      if let wait = try db.attempt("export:\(account)", rule: .exports, at: at) {
        throw StoreError.throttled(wait: wait)
      }
      try db.run(
        "INSERT OR REPLACE INTO exports (account, asked_at, expires_at) VALUES (?, ?, ?)", account,
        at, at.adding(seconds: Export.lifetime))
      // Of the file of an earlier one.
      try db.requestErasure(at: at, coversSearch: false)
    }
  }

  /// The archive is there, for as long as `Export.lifetime`.
  /// - Throws: `notFound` if nobody wants it any more.
  public func finish(
    _ task: BackgroundTask, of account: ID<Account>, file: String, bytes: Int, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      let expiresAt = at.adding(seconds: Export.lifetime)
      try db.remove(task)
      guard db.changesCount == 1 else { throw StoreError.notFound }
      try db.run(
        "UPDATE exports SET file = ?, bytes = ?, expires_at = ? WHERE account = ?", file, bytes,
        expiresAt, account)
      try db.requestErasure(at: expiresAt, coversSearch: false)
    }
  }

  /// The archive is not made after all; its owner is told until it would have expired.
  public func giveUp(_ task: BackgroundTask) throws(StoreError) {
    try writer.perform { db in try db.remove(task) }
  }
}

extension Reader {
  /// What has become of the archive that an account's owner has asked for; nil if they have not, or it has expired.
  public func export(of account: ID<Account>, at: Timestamp) throws(StoreError) -> Export? {
    try read { db in
      try db.first(Export.ofAccount, account, BackgroundTask.Work.export.code, at, as: Export.init)
    }
  }
}

extension Export {
  static let ofAccount = """
    SELECT e.asked_at, e.file, e.bytes, e.expires_at, t.done, t.total
    FROM exports AS e LEFT JOIN tasks AS t ON t.account = e.account AND t.kind = ?2
    WHERE e.account = ?1 AND e.expires_at > ?3
    """

  /// Reads the columns of `ofAccount`.
  init(_ row: Columns) throws {
    let state: State
    if !row.isNull(4) {
      state = .underway(TaskProgress(done: row.int(4), total: row.int(5)))
    } else if let file = row.optionalText(1) {
      state = .ready(ArchiveFile(name: file, bytes: row.int(2), expiresAt: row.timestamp(3)))
    } else {
      state = .failed
    }
    self.init(askedAt: row.timestamp(0), state: state)
  }
}
