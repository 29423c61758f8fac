import GRDB
public import Model

/// An e-mail address that takes the place of an account's, once it is confirmed.
public struct EmailChange: Sendable {
  public let account: ID<Account>
  public let email: EmailAddress
  /// SHA-256 of the secret in the link.
  public let tokenHash: [UInt8]
  public let mail: ConfirmationMail

  public init(
    account: ID<Account>, email: EmailAddress, tokenHash: [UInt8], mail: ConfirmationMail
  ) {
    self.account = account
    self.email = email
    self.tokenHash = tokenHash
    self.mail = mail
  }
}

extension Store {
  /// Sends the link by which an address is confirmed. Until then the account keeps the one that it has.
  /// - Throws: `notFound` for an account that is not or has been deleted; `notAllowed` unless the actor is its owner
  ///   or an administrator; `throttled` if too much mail was sent for the account, or to the address, lately.
  public func request(
    _ change: EmailChange, by actor: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      let permission = Permission(db: db)
      _ = try permission.standing(of: change.account)
      try permission.requireOwner(change.account, or: .administrator, actor: actor)
      if let wait = try db.attempt("mail-of:\(change.account)", rule: .mail, at: at) {
        throw StoreError.throttled(wait: wait)
      }
      let end = at.adding(seconds: EmailConfirmation.lifetime)
      try db.run(
        "INSERT INTO email_changes (token_hash, account, email, expires_at) VALUES (?, ?, ?, ?)",
        change.tokenHash, change.account, change.email.text, end)
      _ = try db.send(
        change.mail, to: change.email, about: change.account, at: at, expiresAt: end)
    }
  }

  /// Gives the account the address of a link. Links that were sent to the one before count no more.
  /// - Parameters:
  ///   - tokenHash: SHA-256 of the link's secret.
  ///   - notice: tells the address before of it.
  /// - Returns: whose address it is.
  /// - Throws: `notFound` if the link does not count; `emailTaken` if somebody else has the address by now.
  public func confirmEmail(
    tokenHash: [UInt8], notice: Mail?, at: Timestamp
  ) throws(StoreError) -> ID<Account> {
    try writer.perform { db in
      guard
        let (account, email) = try db.first(EmailChange.wanted, tokenHash, at, as: EmailChange.read)
      else { throw StoreError.notFound }
      try db.requireFree(email: email, for: account.id)
      try EventLog(db: db).append(
        .profileChanged(ProfileChanged(name: account.name, bio: account.bio, email: email)),
        to: ID(account.id.value), by: account.id, at: at)
      for table in ["email_changes", "password_resets"] {
        try db.run("DELETE FROM \(table) WHERE account = ?", account.id)
      }
      if let notice {
        try db.enqueue(
          notice, about: account.id, at: at,
          expiresAt: at.adding(seconds: EmailConfirmation.lifetime))
      }
      return account.id
    }
  }
}

extension Reader {
  /// Whose address a link confirms, and which; nil if it does not count.
  /// - Parameter tokenHash: SHA-256 of the link's secret.
  public func emailChange(
    tokenHash: [UInt8], at: Timestamp
  ) throws(StoreError) -> (account: Account, email: String)? {
    try read { db in try db.first(EmailChange.wanted, tokenHash, at, as: EmailChange.read) }
  }
}

extension EmailChange {
  static let wanted = """
    SELECT c.email, \(Account.columns) FROM email_changes AS c JOIN accounts AS a ON a.id = c.account
    WHERE c.token_hash = ? AND c.expires_at > ? AND a.status IN ('active', 'pending')
    """

  /// Reads the columns of `wanted`.
  static func read(_ row: Columns) throws -> (account: Account, email: String) {
    (try Account(row, from: 1), row.text(0))
  }
}
