import GRDB
public import Model

extension Store {
  /// Takes a refresh token back and puts the next one in its place; the session lives on by it. One that
  /// comes a second time ends the session, because somebody has stolen it (RFC 9700, section 4.14).
  /// - Returns: nil if the token does not count: it is unknown, expired, used or another app's.
  /// - Throws: `notAllowed` if it asks for more than the session may do; the token then still counts.
  public func refresh(_ refresh: TokenRefresh, at: Timestamp) throws(StoreError) -> AppGrant? {
    try writer.perform { db in
      guard let token = try db.refreshToken(refresh.hash), token.client == refresh.client else {
        return nil
      }
      guard !token.isUsed else {
        try db.run("DELETE FROM sessions WHERE id = ?", token.session)
        return nil
      }
      guard token.expiresAt > at, try db.isActive(token.account) else { return nil }
      let scopes = refresh.scopes ?? token.scopes
      guard token.scopes.isSuperset(of: scopes) else { throw StoreError.notAllowed }
      let expiresAt = at.adding(seconds: Session.appLifetime)
      try db.run("UPDATE refresh_tokens SET is_used = 1 WHERE token_hash = ?", refresh.hash)
      try db.add(refreshToken: refresh.successorHash, to: token.session, expiresAt: expiresAt)
      try db.run(
        "UPDATE sessions SET expires_at = ?, last_used_at = max(last_used_at, ?) WHERE id = ?",
        expiresAt, at, token.session)
      return AppGrant(session: token.session, account: token.account, scopes: scopes)
    }
  }

  /// Ends the session that a refresh token could renew, or could once; nothing happens if there is none.
  /// - Throws: `notAllowed` if the token is another app's.
  public func endSession(
    refreshHash: [UInt8], of client: ID<Client>
  ) throws(StoreError) {
    try writer.perform { db in
      guard let token = try db.refreshToken(refreshHash) else { return }
      guard token.client == client else { throw StoreError.notAllowed }
      try db.run("DELETE FROM sessions WHERE id = ?", token.session)
    }
  }
}

private struct StoredRefreshToken {
  static let byHash = """
    SELECT s.id, s.account, s.client, s.scopes, r.is_used, r.expires_at
    FROM refresh_tokens AS r JOIN sessions AS s ON s.id = r.session WHERE r.token_hash = ?
    """

  let session: ID<Session>
  let account: ID<Account>
  let client: ID<Client>
  let scopes: Scopes
  let isUsed: Bool
  let expiresAt: Timestamp
}

extension Database {
  func add(refreshToken hash: [UInt8], to session: ID<Session>, expiresAt: Timestamp) throws {
    try run(
      "INSERT INTO refresh_tokens (token_hash, session, expires_at) VALUES (?, ?, ?)", hash,
      session, expiresAt)
  }

  fileprivate func refreshToken(_ hash: [UInt8]) throws -> StoredRefreshToken? {
    try first(StoredRefreshToken.byHash, hash) { row in
      StoredRefreshToken(
        session: row.id(0), account: row.id(1), client: row.id(2), scopes: try row.scopes(3),
        isUsed: row.int(4) == 1, expiresAt: row.timestamp(5))
    }
  }

  fileprivate func isActive(_ account: ID<Account>) throws -> Bool {
    try exists("SELECT 1 FROM accounts WHERE id = ? AND status = 'active'", account)
  }
}
