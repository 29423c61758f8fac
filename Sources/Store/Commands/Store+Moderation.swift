import GRDB
public import Model

/// What moderators and administrators decide about accounts. An `actor` of nil is the operator at the
/// command line. All throw `notFound` for an account that is not or has been deleted, `notAllowed` if
/// the actor may not, and `stale` if the account is not (or no longer) in the state that the
/// decision is about.
extension Store {
  /// Administrators only.
  /// - Throws: `stale` if it has that role; `lastAdministrator`.
  public func changeRole(
    of account: ID<Account>, to role: Role, by actor: ID<Account>?, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      let permission = Permission(db: db)
      let standing = try permission.standing(of: account)
      try permission.require(.administrator, of: actor)
      guard standing.role != role else { throw StoreError.stale }
      if standing.role == .administrator {
        try permission.requireAnotherAdministrator(than: account)
      }
      try EventLog(db: db).append(
        .roleChanged(RoleChanged(role: role)), to: ID(account.value), by: actor, at: at)
    }
  }

  /// Lets a pending account in. Moderators and administrators.
  public func approve(
    _ account: ID<Account>, by actor: ID<Account>?, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      let permission = Permission(db: db)
      let standing = try permission.standing(of: account)
      try permission.require(.moderator, of: actor)
      guard standing.status == .pending else { throw StoreError.stale }
      try EventLog(db: db).append(.accountApproved, to: ID(account.value), by: actor, at: at)
    }
  }

  /// Turns a pending account away, as if it had never asked: its handle is free again. Moderators
  /// and administrators.
  public func reject(
    _ account: ID<Account>, by actor: ID<Account>?, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      let permission = Permission(db: db)
      let standing = try permission.standing(of: account)
      try permission.require(.moderator, of: actor)
      guard standing.status == .pending else { throw StoreError.stale }
      let log = EventLog(db: db)
      try log.blank(ID(account.value))
      try db.forgetProofs(of: account)
      try log.append(.accountRejected, to: ID(account.value), by: actor, at: at)
    }
  }

  /// Shuts an active account out, ends its sessions and hides its posts. Moderators of a higher
  /// role, and administrators.
  /// - Throws: `lastAdministrator`.
  public func suspend(
    _ account: ID<Account>, by actor: ID<Account>?, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in try db.suspend(account, by: actor, at: at) }
  }

  /// Takes a suspension back. Whoever could suspend the account may.
  public func reinstate(
    _ account: ID<Account>, by actor: ID<Account>?, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      let permission = Permission(db: db)
      let standing = try permission.standing(of: account)
      try permission.requirePower(over: standing, actor: actor)
      guard standing.status == .suspended else { throw StoreError.stale }
      try EventLog(db: db).append(
        .accountReinstated, to: ID(account.value), by: actor, at: at)
    }
  }
}

extension Database {
  /// An open report about the account is answered by it.
  func suspend(_ account: ID<Account>, by actor: ID<Account>?, at: Timestamp) throws {
    let permission = Permission(db: self)
    let standing = try permission.standing(of: account)
    try permission.requirePower(over: standing, actor: actor)
    guard standing.status == .active else { throw StoreError.stale }
    if standing.role == .administrator {
      try permission.requireAnotherAdministrator(than: account)
    }
    let stream = ID<Event>(account.value)
    try EventLog(db: self).append(.accountSuspended, to: stream, by: actor, at: at)
    try answerReport(about: stream, with: .accountSuspended, by: actor, at: at)
    try endSessions(of: account)
    try voidProofs(of: account)
  }
}
