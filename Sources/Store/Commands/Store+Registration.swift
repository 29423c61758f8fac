import GRDB
public import Model

extension Store {
  /// - Parameter key: recognises a repeat, which registers nobody.
  /// - Throws: `handleTaken` and `emailTaken`, both without regard to case; `inviteInvalid`;
  ///   `notAllowed` if there is an actor who is no administrator; `keyReused`.
  public func register(
    _ registration: Registration, at: Timestamp, once key: IdempotencyKey?
  ) throws(StoreError) -> Created<Account> {
    try writer.perform { db in
      try db.once(key, at: at) { try db.register(registration, at: at) }
    }
  }

  /// - Throws: as `register(_:at:once:)`.
  public func register(
    _ registration: Registration, at: Timestamp
  ) throws(StoreError) -> ID<Account> {
    try register(registration, at: at, once: nil).id
  }
}

extension Database {
  func register(_ registration: Registration, at: Timestamp) throws -> ID<Account> {
    if let actor = registration.actor {
      try Permission(db: self).require(.administrator, of: actor)
    }
    try requireFree(registration.handle)
    try requireFree(email: registration.email)
    if let code = registration.inviteCode { try useUp(invite: code, at: at) }
    let stream = try EventLog(db: self).begin(
      .accountRegistered(
        AccountRegistered(
          handle: registration.handle, name: registration.name, email: registration.email,
          role: registration.role, status: registration.status,
          language: registration.language)),
      by: registration.actor, at: at)
    try run(
      "INSERT INTO credentials (account, password_hash) VALUES (?, ?)", stream,
      registration.passwordHash)
    return ID(stream.value)
  }

  /// A deleted account's handle is not free.
  func requireFree(_ handle: Handle) throws {
    let isTaken = try exists("SELECT 1 FROM accounts WHERE handle_key = ?", handle.key)
    guard !isTaken else { throw StoreError.handleTaken }
  }

  /// - Parameter owner: the account that may have the address already.
  func requireFree(email: String?, for owner: ID<Account>? = nil) throws {
    let isTaken = try exists(
      "SELECT 1 FROM accounts WHERE email_key = ? AND id IS NOT ?", email?.lowercased(), owner)
    guard !isTaken else { throw StoreError.emailTaken }
  }

  /// Without using it up.
  func requireGood(invite code: String, at: Timestamp) throws {
    let isGood = try exists(
      "SELECT 1 FROM invites WHERE code = ? AND uses_left > 0 AND expires_at > ?", code, at)
    guard isGood else { throw StoreError.inviteInvalid }
  }

  fileprivate func useUp(invite code: String, at: Timestamp) throws {
    try run(
      """
      UPDATE invites SET uses_left = uses_left - 1
      WHERE code = ? AND uses_left > 0 AND expires_at > ?
      """, code, at)
    guard changesCount == 1 else { throw StoreError.inviteInvalid }
  }
}
