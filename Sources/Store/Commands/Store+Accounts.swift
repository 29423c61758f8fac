import GRDB
public import Model

/// What people do with their own accounts, and administrators for them. An `actor` of nil is the
/// operator at the command line. All throw `notFound` for an account that is not or has been deleted,
/// and `notAllowed` if the actor may not.
extension Store {
  /// - Parameter version: the account's version that the sender saw.
  /// - Throws: `stale` if the account has changed since; `emailTaken`.
  public func changeProfile(
    of account: ID<Account>, to profile: ProfileChanged, seen version: Int,
    by actor: ID<Account>?, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      let permission = Permission(db: db)
      _ = try permission.standing(of: account)
      try permission.requireOwner(account, or: .administrator, actor: actor)
      try db.requireFree(email: profile.email, for: account)
      try EventLog(db: db).append(
        .profileChanged(profile), to: ID(account.value), seen: version, by: actor, at: at)
    }
  }

  /// Ends the account's sessions.
  /// - Parameter session: the one that goes on: where the password was changed.
  public func changePassword(
    of account: ID<Account>, hash: String, keeping session: ID<Session>?,
    by actor: ID<Account>?, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      let permission = Permission(db: db)
      _ = try permission.standing(of: account)
      try permission.requireOwner(account, or: .administrator, actor: actor)
      try db.changePassword(of: account, hash: hash, keeping: session, by: actor, at: at)
    }
  }

  /// The same password, hashed anew with today's parameters: not an event.
  public func replacePasswordHash(
    of account: ID<Account>, hash: String
  ) throws(StoreError) {
    try writer.perform { db in try db.setPasswordHash(hash, of: account) }
  }

  /// Posts, texts, name, e-mail address, password, sessions and apps are gone for ever, from the log too;
  /// whom it followed, and who followed it, from all pages. The handle stays taken. What is left of it on the disk, where
  /// nobody reads, is the erasure's (see `Store+Erasure.swift`).
  ///
  /// An account is deleted by its owner, by a moderator of a higher role or by an administrator.
  /// - Throws: `lastAdministrator`.
  public func deleteAccount(
    _ account: ID<Account>, by actor: ID<Account>?, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      let permission = Permission(db: db)
      let standing = try permission.standing(of: account)
      if actor == account {
        try permission.requireActive(account)
      } else {
        try permission.requirePower(over: standing, actor: actor)
      }
      if standing.role == .administrator {
        try permission.requireAnotherAdministrator(than: account)
      }
      let log = EventLog(db: db)
      try log.blank(ID(account.value))
      let posts = try db.all("SELECT id FROM posts WHERE author = ?", account) {
        $0.id(0, of: Event.self)
      }
      for post in posts { try log.blank(post) }
      try db.strayPictures(of: posts.map { ID($0.value) }, at: at)
      try db.strayPictures(of: account, [.avatar, .header], at: at)
      let complaints = try db.all("SELECT id FROM complaints WHERE reporter = ?", account) {
        $0.id(0, of: Event.self)
      }
      for complaint in complaints { try log.blank(only: complaint) }
      try db.forgetAttempts(of: account)
      try log.append(.accountDeleted, to: ID(account.value), by: actor, at: at)
      try db.endSessions(of: account)
      try db.deleteClients(of: account)
      try db.forgetProofs(of: account)
      try db.forgetArchives(of: account)
      try db.requestErasure(at: at, coversSearch: true)
    }
  }
}

extension Database {
  /// Ends the account's sessions but one.
  func changePassword(
    of account: ID<Account>, hash: String, keeping session: ID<Session>?,
    by actor: ID<Account>?, at: Timestamp
  ) throws {
    try EventLog(db: self).append(.passwordChanged, to: ID(account.value), by: actor, at: at)
    try setPasswordHash(hash, of: account)
    try endSessions(of: account, except: session)
    try voidProofs(of: account)
  }

  fileprivate func setPasswordHash(_ hash: String, of account: ID<Account>) throws {
    try run("UPDATE credentials SET password_hash = ? WHERE account = ?", hash, account)
    guard changesCount == 1 else { throw StoreError.notFound }
  }
}
