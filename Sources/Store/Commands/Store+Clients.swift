import GRDB
public import Model

/// Apps. What proves them and who let them in is not rebuilt from events.
extension Store {
  /// - Parameter key: recognises a repeat, which registers nothing.
  /// - Throws: `tooMany` if its owner has `Client.ownerLimit` already; `notAllowed` if the owner's account
  ///   is not active; `keyReused`.
  public func register(
    _ client: NewClient, at: Timestamp, once key: IdempotencyKey? = nil
  ) throws(StoreError) -> Created<Client> {
    try writer.perform { db in
      try db.once(key, at: at) { try db.register(client, at: at) }
    }
  }

  /// Ends everybody's sessions of the app too.
  /// - Throws: `notFound` if the account has no such app.
  public func deleteClient(
    _ client: ID<Client>, of owner: ID<Account>
  ) throws(StoreError) {
    try writer.perform { db in
      guard try db.exists("SELECT 1 FROM clients WHERE id = ? AND owner = ?", client, owner) else {
        throw StoreError.notFound
      }
      try db.delete(client)
    }
  }

  /// Takes back what an account has let an app do, on all its devices.
  /// - Throws: `notFound` if the app has no session of the account.
  public func endSessions(
    of account: ID<Account>, client: ID<Client>
  ) throws(StoreError) {
    try writer.perform { db in
      try db.run(
        "DELETE FROM authorization_codes WHERE account = ? AND client = ?", account, client)
      try db.run("DELETE FROM sessions WHERE account = ? AND client = ?", account, client)
      guard db.changesCount > 0 else { throw StoreError.notFound }
    }
  }
}

extension Database {
  fileprivate func register(_ new: NewClient, at: Timestamp) throws -> ID<Client> {
    if let owner = new.owner {
      try Permission(db: self).requireActive(owner)
      let count = try first("SELECT count(*) FROM clients WHERE owner = ?", owner) { $0.int(0) }
      guard count ?? 0 < Client.ownerLimit else {
        throw StoreError.tooMany(limit: Client.ownerLimit)
      }
    }
    try run(
      """
      INSERT INTO clients (client_id, owner, name, redirect_uris, is_confidential, created_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      new.clientID, new.owner, new.name.text,
      new.redirectURIs.map(\.text).joined(separator: "\n"), new.isConfidential ? 1 : 0, at)
    return ID(lastInsertedRowID)
  }

  func deleteClients(of owner: ID<Account>) throws {
    let clients = try all("SELECT id FROM clients WHERE owner = ?", owner) {
      $0.id(0, of: Client.self)
    }
    for client in clients { try delete(client) }
  }

  func delete(_ client: ID<Client>) throws {
    try run("DELETE FROM authorization_codes WHERE client = ?", client)
    try run("DELETE FROM sessions WHERE client = ?", client)
    try run("DELETE FROM clients WHERE id = ?", client)
  }
}
