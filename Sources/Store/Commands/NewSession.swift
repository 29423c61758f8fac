import GRDB
import Model

/// A sign-in about to be written down.
struct NewSession {
  /// By what its requests will be known.
  enum Proof {
    case cookie(tokenHash: [UInt8])
    /// A signed token, given to whoever knew the password.
    case password
    /// A signed token, given to an app that the person let in.
    case client(ID<Client>, Scopes)
  }

  let account: ID<Account>
  let proof: Proof
  let device: String
  let address: String
  let expiresAt: Timestamp
}

extension Database {
  /// - Throws: `notAllowed` if the account is not active.
  func beginSession(_ new: NewSession, at: Timestamp) throws -> ID<Session> {
    try Permission(db: self).requireActive(new.account)
    let id = try EventLog(db: self).begin(.loggedIn, by: new.account, at: at)
    var tokenHash: [UInt8]?
    var client: ID<Client>?
    var scopes: Scopes?
    switch new.proof {
    case .cookie(let hash): tokenHash = hash
    case .password: break
    case .client(let id, let granted): (client, scopes) = (id, granted)
    }
    try run(
      """
      INSERT INTO sessions
        (id, account, token_hash, client, scopes, device, address, started_at, last_used_at, expires_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      id, new.account, tokenHash, client, scopes?.text, new.device, new.address, at, at,
      new.expiresAt)
    let isBrowser = tokenHash != nil
    try run(
      """
      DELETE FROM sessions WHERE id IN (
        SELECT id FROM sessions WHERE account = ? AND (token_hash IS NOT NULL) = ?
        ORDER BY id DESC LIMIT -1 OFFSET ?)
      """, new.account, isBrowser ? 1 : 0, isBrowser ? Session.browserLimit : Session.programLimit)
    return ID(id.value)
  }
}
