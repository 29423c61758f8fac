import GRDB
public import Model

/// Two-factor log-in. What proves it is not rebuilt from events; that it was switched on and off is.
extension Store {
  /// - Parameters:
  ///   - step: of the code by which the owner has shown that their device knows the secret.
  ///   - recoveryHashes: SHA-256 of each recovery code.
  /// - Throws: `stale` if it is on already; `notAllowed` if the account is not active.
  public func enableTwoFactor(
    of account: ID<Account>, secret: [UInt8], step: Int64, recoveryHashes: [[UInt8]], at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      try Permission(db: db).requireActive(account)
      guard try !db.exists(TwoFactor.ofAccount, account) else { throw StoreError.stale }
      try EventLog(db: db).append(.twoFactorEnabled, to: ID(account.value), by: account, at: at)
      try db.run(
        "INSERT INTO two_factor (account, secret, last_step) VALUES (?, ?, ?)", account, secret,
        step)
      try db.insert(recoveryHashes, of: account)
    }
  }

  /// - Parameter actor: nil is the operator at the command line.
  /// - Throws: `notFound` if it is off, or there is no such account; `notAllowed` unless the actor is its owner or an
  ///   administrator.
  public func disableTwoFactor(
    of account: ID<Account>, by actor: ID<Account>?, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      let permission = Permission(db: db)
      _ = try permission.standing(of: account)
      try permission.requireOwner(account, or: .administrator, actor: actor)
      try db.requireTwoFactor(of: account)
      try EventLog(db: db).append(.twoFactorDisabled, to: ID(account.value), by: actor, at: at)
      try db.run("DELETE FROM two_factor WHERE account = ?", account)
      try db.run("DELETE FROM login_challenges WHERE account = ?", account)
    }
  }

  /// Puts new recovery codes in the place of those that are left.
  /// - Parameter hashes: SHA-256 of each.
  /// - Throws: `notFound` if two-factor log-in is off; `notAllowed` if the account is not active.
  public func renewRecoveryCodes(
    of account: ID<Account>, hashes: [[UInt8]], at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      try Permission(db: db).requireActive(account)
      try db.requireTwoFactor(of: account)
      try EventLog(db: db).append(.recoveryCodesRenewed, to: ID(account.value), by: account, at: at)
      try db.run("DELETE FROM recovery_codes WHERE account = ?", account)
      try db.insert(hashes, of: account)
    }
  }

  /// Uses a proof up.
  /// - Returns: false if it does not count, or no more: each does once.
  public func use(
    _ proof: TwoFactorProof, of account: ID<Account>, at: Timestamp
  ) throws(StoreError) -> Bool {
    try writer.perform { db in try db.use(proof, of: account, at: at) }
  }
}

extension Database {
  /// A code of an earlier step than the last that counted is refused too: somebody has seen it.
  func use(_ proof: TwoFactorProof, of account: ID<Account>, at: Timestamp) throws -> Bool {
    switch proof {
    case .code(let step):
      try run(
        "UPDATE two_factor SET last_step = ? WHERE account = ? AND last_step < ?", step, account,
        step)
      return changesCount == 1
    case .recoveryCode(let hash):
      try run("DELETE FROM recovery_codes WHERE account = ? AND code_hash = ?", account, hash)
      guard changesCount == 1 else { return false }
      try EventLog(db: self).append(.recoveryCodeUsed, to: ID(account.value), by: account, at: at)
      return true
    }
  }

  fileprivate func requireTwoFactor(of account: ID<Account>) throws {
    guard try exists(TwoFactor.ofAccount, account) else { throw StoreError.notFound }
  }

  fileprivate func insert(_ recoveryHashes: [[UInt8]], of account: ID<Account>) throws {
    for hash in recoveryHashes {
      try run("INSERT INTO recovery_codes (account, code_hash) VALUES (?, ?)", account, hash)
    }
  }
}

extension Reader {
  /// Nil if it is off.
  public func twoFactor(of account: ID<Account>) throws(StoreError) -> TwoFactor? {
    try read { db in
      try db.first(TwoFactor.ofAccount, account) { row in
        TwoFactor(secret: row.bytes(0), recoveryCodes: row.int(1))
      }
    }
  }
}

extension TwoFactor {
  static let ofAccount = """
    SELECT t.secret, (SELECT count(*) FROM recovery_codes AS r WHERE r.account = t.account)
    FROM two_factor AS t WHERE t.account = ?
    """
}
