import GRDB
public import Model

extension Store {
  /// Has whoever knows the secret of a link set the account's password.
  /// - Parameter tokenHash: SHA-256 of the secret.
  /// - Throws: `notFound` for an account that is not or has been deleted, `notAllowed` for a suspended one.
  public func beginPasswordReset(
    of account: ID<Account>, tokenHash: [UInt8], expiresAt: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      let standing = try Permission(db: db).standing(of: account)
      guard standing.status != .suspended else { throw StoreError.notAllowed }
      try db.insertPasswordReset(of: account, tokenHash: tokenHash, expiresAt: expiresAt)
    }
  }

  /// Sends an account's owner a link, if not too many have been sent lately. Whoever asks may be anybody,
  /// and is to learn nothing: for nobody it does as much, and takes as long, but sends nothing.
  /// - Parameters:
  ///   - reset: nil if there is nobody to send a link to.
  ///   - key: what the links are counted under.
  /// - Returns: whether one is on its way.
  public func mailPasswordReset(
    _ reset: MailedPasswordReset?, key: String, rule: ThrottleRule, at: Timestamp
  ) throws(StoreError) -> Bool {
    try writer.perform { db in
      guard try db.attempt(key, rule: rule, at: at) == nil, let reset else { return false }
      let end = at.adding(seconds: PasswordReset.mailLifetime)
      try db.insertPasswordReset(
        of: reset.account, tokenHash: reset.tokenHash, expiresAt: end)
      try db.enqueue(reset.mail, about: reset.account, at: at, expiresAt: end)
      return true
    }
  }

  /// Sets the password, ends the account's sessions, and makes all of its links worthless.
  /// - Parameter tokenHash: SHA-256 of the link's secret.
  /// - Returns: whose password it was.
  /// - Throws: `notFound` if the link does not count: it is unknown, expired or used, or the account is
  ///   suspended.
  public func resetPassword(
    tokenHash: [UInt8], to hash: String, at: Timestamp
  ) throws(StoreError) -> ID<Account> {
    try writer.perform { db in
      let account = try db.first(Account.resettable, tokenHash, at) {
        $0.id(0, of: Account.self)
      }
      guard let account else { throw StoreError.notFound }
      try db.changePassword(of: account, hash: hash, keeping: nil, by: account, at: at)
      return account
    }
  }
}

extension Database {
  func insertPasswordReset(
    of account: ID<Account>, tokenHash: [UInt8], expiresAt: Timestamp
  ) throws {
    try run(
      "INSERT INTO password_resets (token_hash, account, expires_at) VALUES (?, ?, ?)", tokenHash,
      account, expiresAt)
  }
}

extension Reader {
  /// Whose password a link sets; nil if it does not count.
  /// - Parameter tokenHash: SHA-256 of the link's secret.
  public func account(
    resettableWith tokenHash: [UInt8], at: Timestamp
  ) throws(StoreError) -> Account? {
    try read { db in
      try db.first(Account.resettable, tokenHash, at, as: Account.init)
    }
  }
}

extension Account {
  static let resettable = """
    SELECT \(columns) FROM password_resets AS r JOIN accounts AS a ON a.id = r.account
    WHERE r.token_hash = ? AND r.expires_at > ? AND a.status IN ('active', 'pending')
    """
}
