import GRDB
public import Model

/// The sessions that apps have in people's names.
extension Store {
  /// Lets an app in without a code: its user gave it the password (RFC 6749, section 4.3).
  /// - Throws: `notAllowed` if the account is not active.
  public func beginAppSession(
    for account: ID<Account>, client: ID<Client>, scopes: Scopes, on device: AppDevice,
    at: Timestamp
  ) throws(StoreError) -> AppGrant {
    try writer.perform { db in
      try db.beginAppSession(for: account, client: client, scopes: scopes, on: device, at: at)
    }
  }

  /// Lets an app act for its owner (RFC 6749, section 4.4). It has one such session for the same scopes,
  /// however often it asks, which ends when the token does.
  /// - Throws: `notAllowed` if the owner's account is not active.
  public func beginOwnerSession(
    for owner: ID<Account>, client: ID<Client>, scopes: Scopes, device: String, address: String,
    at: Timestamp, expiresAt: Timestamp
  ) throws(StoreError) -> AppGrant {
    try writer.perform { db in
      let known = try db.first(Session.ofOwnedClient, client, owner, scopes.text, at) {
        $0.id(0, of: Session.self)
      }
      if let known {
        try db.run("UPDATE sessions SET expires_at = ? WHERE id = ?", expiresAt, known)
        return AppGrant(session: known, account: owner, scopes: scopes)
      }
      let session = try db.beginSession(
        NewSession(
          account: owner, proof: .client(client, scopes), device: device, address: address,
          expiresAt: expiresAt),
        at: at)
      return AppGrant(session: session, account: owner, scopes: scopes)
    }
  }

  /// Ends an app's session; nothing happens if it has ended already.
  /// - Throws: `notAllowed` if the session is not this app's.
  public func endSession(_ session: ID<Session>, of client: ID<Client>) throws(StoreError) {
    try writer.perform { db in
      let owner = try db.first("SELECT client FROM sessions WHERE id = ?", session) {
        $0.optionalID(0, of: Client.self)
      }
      guard let owner else { return }
      guard owner == client else { throw StoreError.notAllowed }
      try db.run("DELETE FROM sessions WHERE id = ?", session)
    }
  }
}

extension Database {
  /// Begins a session that the app can renew.
  func beginAppSession(
    for account: ID<Account>, client: ID<Client>, scopes: Scopes, on device: AppDevice,
    at: Timestamp
  ) throws -> AppGrant {
    let expiresAt = at.adding(seconds: Session.appLifetime)
    let session = try beginSession(
      NewSession(
        account: account, proof: .client(client, scopes), device: device.device,
        address: device.address, expiresAt: expiresAt),
      at: at)
    try run("UPDATE clients SET is_used = 1 WHERE id = ? AND is_used = 0", client)
    try add(refreshToken: device.refreshHash, to: session, expiresAt: expiresAt)
    return AppGrant(session: session, account: account, scopes: scopes)
  }
}

extension Session {
  /// Of an app that acts for its owner: the one that cannot be renewed.
  static let ofOwnedClient = """
    SELECT s.id FROM sessions AS s
    WHERE s.client = ? AND s.account = ? AND s.scopes = ? AND s.expires_at > ?
      AND NOT EXISTS (SELECT 1 FROM refresh_tokens AS r WHERE r.session = s.id)
    ORDER BY s.id LIMIT 1
    """
}
