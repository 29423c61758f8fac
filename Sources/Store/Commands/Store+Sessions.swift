import GRDB
public import Model

/// Sessions are not rebuilt from events: what proves them is a secret. That one began is an event, and the session has its id.
extension Store {
  /// Signs an account in on one device; ends its oldest ones beyond `Session.browserLimit`.
  /// - Parameter tokenHash: SHA-256 of the token that the device alone knows.
  /// - Throws: `notAllowed` if the account is not active.
  public func beginSession(
    for account: ID<Account>, tokenHash: [UInt8], device: String, address: String, at: Timestamp
  ) throws(StoreError) -> ID<Session> {
    try writer.perform { db in
      try db.beginSession(
        NewSession(
          account: account, proof: .cookie(tokenHash: tokenHash), device: device,
          address: address, expiresAt: Session.expiry(startedAt: at, lastUsedAt: at)),
        at: at)
    }
  }

  /// Lets in a program that knows the password; ends its likes' oldest beyond `Session.programLimit`.
  /// - Parameter expiresAt: when the token that names the session expires.
  /// - Throws: `notAllowed` if the account is not active.
  public func beginProgramSession(
    for account: ID<Account>, device: String, address: String, at: Timestamp, expiresAt: Timestamp
  ) throws(StoreError) -> ID<Session> {
    try writer.perform { db in
      try db.beginSession(
        NewSession(
          account: account, proof: .password, device: device, address: address,
          expiresAt: expiresAt),
        at: at)
    }
  }

  /// - Throws: `notFound` if the account has no such session (any more).
  public func endSession(
    _ session: ID<Session>, of account: ID<Account>
  ) throws(StoreError) {
    try writer.perform { db in
      try db.run("DELETE FROM sessions WHERE id = ? AND account = ?", session, account)
      guard db.changesCount == 1 else { throw StoreError.notFound }
    }
  }

  public func endOtherSessions(
    of account: ID<Account>, except session: ID<Session>
  ) throws(StoreError) {
    try writer.perform { db in try db.endSessions(of: account, except: session) }
  }

  /// Writes down soon when a session was last used; a browser's lives on by it. Nobody who reads waits for
  /// that: while nobody can write, it is not written down.
  public func noteUse(of session: ID<Session>, at usedAt: Timestamp) {
    writer.performSoon { db in
      let startedAt = try db.first(
        "SELECT started_at FROM sessions WHERE id = ? AND last_used_at < ?", session, usedAt
      ) { $0.timestamp(0) }
      guard let startedAt else { return }
      try db.run(
        """
        UPDATE sessions SET last_used_at = ?, expires_at = iif(token_hash IS NULL, expires_at, ?)
        WHERE id = ?
        """, usedAt, Session.expiry(startedAt: startedAt, lastUsedAt: usedAt), session)
    }
  }
}

extension Database {
  func endSessions(of account: ID<Account>, except session: ID<Session>? = nil) throws {
    try run("DELETE FROM sessions WHERE account = ? AND id IS NOT ?", account, session)
  }
}
