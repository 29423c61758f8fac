import GRDB
public import Model

extension Store {
  /// Changes parts of an account: all of them or none.
  ///
  /// - Parameters:
  ///   - version: the account's version that the sender saw; nil if it does not matter.
  ///   - session: the one that outlives a change of the password: where it was changed.
  /// - Throws: `notFound` for an account that is not or has been deleted, `notAllowed` unless the
  ///   actor is its owner or an administrator, `stale` if it has changed since, `emailTaken`.
  public func changeAccount(
    _ account: ID<Account>, _ change: AccountChange, seen version: Int?,
    keeping session: ID<Session>?, by actor: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      let permission = Permission(db: db)
      _ = try permission.standing(of: account)
      try permission.requireOwner(account, or: .administrator, actor: actor)
      let before = try db.first(Account.registeredByID, account, as: Account.init)
      guard let before else { throw StoreError.notFound }
      guard version == nil || version == before.version else { throw StoreError.stale }

      let profile = ProfileChanged(
        name: change.name ?? before.name, bio: before.bio, email: change.email ?? before.email)
      if profile.name != before.name || profile.email != before.email {
        try db.requireFree(email: profile.email, for: account)
        try EventLog(db: db).append(
          .profileChanged(profile), to: ID(account.value), by: actor, at: at)
      }
      if let hash = change.passwordHash {
        try db.changePassword(of: account, hash: hash, keeping: session, by: actor, at: at)
      }
    }
  }
}
