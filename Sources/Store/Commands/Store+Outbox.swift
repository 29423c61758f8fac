import GRDB
public import Model

/// Mail is put into the outbox by the change that it tells of, in one transaction with it.
extension Store {
  /// Gives the mail that has waited longest to one process, for one attempt. Should the process die over it,
  /// others have it after the lease: mail may come twice, and is not lost.
  /// - Parameter lease: how long nobody else gets it, in seconds.
  public func takeMail(at: Timestamp, lease: Int64) throws(StoreError) -> OutboxTurn {
    try writer.perform { db in
      guard let mail = try db.first(OutgoingMail.due, at, at, as: OutgoingMail.init) else {
        let next = try db.first(OutgoingMail.next, at) { row in
          row.isNull(0) ? nil : row.timestamp(0)
        }
        return .nothing(until: next ?? nil)
      }
      try db.run(
        "UPDATE outbox SET attempts = attempts + 1, due_at = ? WHERE id = ?",
        at.adding(seconds: lease), mail.id)
      return .mail(mail.attempted)
    }
  }

  /// The host has taken it over, or it is given up.
  public func removeMail(_ id: ID<OutgoingMail>) throws(StoreError) {
    try writer.perform { db in try db.run("DELETE FROM outbox WHERE id = ?", id) }
  }

  /// It was tried in vain; nobody tries again before that moment.
  public func postponeMail(_ id: ID<OutgoingMail>, until: Timestamp) throws(StoreError) {
    try writer.perform { db in try db.run("UPDATE outbox SET due_at = ? WHERE id = ?", until, id) }
  }
}

extension Database {
  /// - Parameter account: the account that the mail is about, and goes with; nil if there is none yet.
  @discardableResult
  func enqueue(
    _ mail: Mail, about account: ID<Account>?, at: Timestamp, expiresAt: Timestamp
  ) throws -> ID<OutgoingMail> {
    try run(
      """
      INSERT INTO outbox (account, recipient, subject, text, created_at, due_at, expires_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, account, mail.recipient.text, mail.subject, mail.text, at, at, expiresAt)
    return ID(lastInsertedRowID)
  }
}

extension Reader {
  /// What the host has not taken over yet, oldest first.
  /// - Parameter after: the last mail of the page before.
  public func outbox(
    after: ID<OutgoingMail>? = nil, limit: Int
  ) throws(StoreError) -> [OutgoingMail] {
    try read { db in
      try db.all(OutgoingMail.after, after ?? ID(0), limit, as: OutgoingMail.init)
    }
  }

  /// How many have not expired. Looks at every mail in the outbox.
  public func outboxCount(at: Timestamp) throws(StoreError) -> Int {
    try read { db in
      try db.first("SELECT count(*) FROM outbox WHERE expires_at > ?", at) { $0.int(0) } ?? 0
    }
  }
}

extension OutgoingMail {
  private static let select = """
    SELECT id, recipient, subject, text, attempts, created_at, due_at, expires_at FROM outbox
    """

  static let after = select + " WHERE id > ? ORDER BY id LIMIT ?"
  /// The plus keeps SQLite from looking for those that have not expired, which are nearly all, and sorting
  /// them.
  static let due = select + " WHERE due_at <= ? AND +expires_at > ? ORDER BY due_at LIMIT 1"
  static let next =
    "SELECT due_at FROM outbox WHERE due_at > 0 AND +expires_at > ? ORDER BY due_at LIMIT 1"

  /// Reads the columns of `select`.
  init(_ row: Columns) throws {
    self.init(
      id: row.id(0),
      mail: Mail(to: try row.email(1), subject: row.text(2), text: row.text(3)),
      attempts: row.int(4), createdAt: row.timestamp(5), dueAt: row.timestamp(6),
      expiresAt: row.timestamp(7))
  }

  /// As it is with one attempt more.
  fileprivate var attempted: OutgoingMail {
    OutgoingMail(
      id: id, mail: mail, attempts: attempts + 1, createdAt: createdAt, dueAt: dueAt,
      expiresAt: expiresAt)
  }
}
