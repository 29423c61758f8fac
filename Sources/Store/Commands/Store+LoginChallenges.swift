import GRDB
public import Model

/// Log-ins that wait for a code: the password was right.
extension Store {
  /// - Parameter tokenHash: SHA-256 of the secret that the browser keeps meanwhile.
  /// - Throws: `notAllowed` if the account is not active.
  public func beginLoginChallenge(
    for account: ID<Account>, tokenHash: [UInt8], at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      try Permission(db: db).requireActive(account)
      try db.run(
        "INSERT INTO login_challenges (token_hash, account, expires_at) VALUES (?, ?, ?)",
        tokenHash, account, at.adding(seconds: TwoFactor.challengeLifetime))
    }
  }

  /// Uses a proof up, and with it the challenge.
  /// - Returns: false if the proof does not count; the challenge goes on.
  /// - Throws: `notFound` if there is no such challenge of the account any more.
  public func answerLoginChallenge(
    tokenHash: [UInt8], of account: ID<Account>, with proof: TwoFactorProof, at: Timestamp
  ) throws(StoreError) -> Bool {
    try writer.perform { db in
      guard try db.first(Account.challenged, tokenHash, at, as: Account.init)?.id == account else {
        throw StoreError.notFound
      }
      guard try db.use(proof, of: account, at: at) else { return false }
      try db.run("DELETE FROM login_challenges WHERE token_hash = ?", tokenHash)
      return true
    }
  }
}

extension Reader {
  /// Whose log-in waits for a code; nil if none does (any more).
  /// - Parameter tokenHash: SHA-256 of the secret in the browser's cookie.
  public func account(
    challengedBy tokenHash: [UInt8], at: Timestamp
  ) throws(StoreError) -> Account? {
    try read { db in
      try db.first(Account.challenged, tokenHash, at, as: Account.init)
    }
  }
}

extension Account {
  static let challenged = """
    SELECT \(columns) FROM login_challenges AS c JOIN accounts AS a ON a.id = c.account
    WHERE c.token_hash = ? AND c.expires_at > ? AND a.status = 'active'
    """
}
