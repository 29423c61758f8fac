import GRDB
public import Model

extension Store {
  /// - Throws: `notAllowed` if the account is not active; `notFound` if the app is gone.
  public func create(_ code: AuthorizationCode, at: Timestamp) throws(StoreError) {
    try writer.perform { db in
      try Permission(db: db).requireActive(code.account)
      guard try db.exists("SELECT 1 FROM clients WHERE id = ?", code.client) else {
        throw StoreError.notFound
      }
      try db.run(
        """
        INSERT INTO authorization_codes
          (code_hash, client, account, redirect_uri, scopes, challenge, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        code.hash, code.client, code.account, code.redirectURI.text, code.scopes.text,
        code.challenge.text, at.adding(seconds: AuthorizationCode.lifetime))
    }
  }

  /// Begins a session for a code. A code counts once: a second exchange ends the session that the first
  /// began, because one of the two was not the app's (RFC 6749, section 10.5).
  /// - Returns: nil if the code does not count: it is unknown, expired, used, another app's, or what came
  ///   with it is wrong.
  /// - Throws: `notAllowed` if the account is not active.
  public func exchange(
    _ exchange: CodeExchange, on device: AppDevice, at: Timestamp
  ) throws(StoreError) -> AppGrant? {
    try writer.perform { db in
      guard let code = try db.code(exchange) else { return nil }
      if let session = code.session {
        try db.run("DELETE FROM sessions WHERE id = ? AND client = ?", session, exchange.client)
        return nil
      }
      guard code.expiresAt > at, code.challenge == exchange.challenge.text,
        exchange.redirectURI == nil || exchange.redirectURI == code.redirectURI
      else { return nil }
      let grant = try db.beginAppSession(
        for: code.account, client: exchange.client, scopes: code.scopes, on: device, at: at)
      try db.run(
        "UPDATE authorization_codes SET session = ? WHERE code_hash = ?", grant.session,
        exchange.hash)
      return grant
    }
  }
}

private struct StoredCode {
  static let byHash = """
    SELECT account, redirect_uri, scopes, challenge, session, expires_at
    FROM authorization_codes WHERE code_hash = ? AND client = ?
    """

  let account: ID<Account>
  let redirectURI: String
  let scopes: Scopes
  let challenge: String
  let session: ID<Session>?
  let expiresAt: Timestamp
}

extension Database {
  fileprivate func code(_ exchange: CodeExchange) throws -> StoredCode? {
    try first(StoredCode.byHash, exchange.hash, exchange.client) { row in
      StoredCode(
        account: row.id(0), redirectURI: row.text(1), scopes: try row.scopes(2),
        challenge: row.text(3), session: row.optionalID(4), expiresAt: row.timestamp(5))
    }
  }
}
