public import Model

/// Accounts of every status but deleted, for moderators, administrators and the command line.
extension Reader {
  public func registeredAccount(_ id: ID<Account>) throws(StoreError) -> Account? {
    try read { db in
      try db.first(Account.registeredByID, id, as: Account.init)
    }
  }

  /// Without regard to case.
  public func registeredAccount(handle: Handle) throws(StoreError) -> Account? {
    try read { db in
      try db.first(Account.registeredByHandle, handle.key, as: Account.init)
    }
  }

  /// In the order in which they joined.
  /// - Parameter after: the last account of the page before.
  public func registeredAccounts(
    after: ID<Account>? = nil, limit: Int
  ) throws(StoreError) -> [Account] {
    try read { db in
      try db.all(Account.registeredAfter, after ?? ID(0), limit, as: Account.init)
    }
  }

  /// Those who wait for a moderator's word, longest first.
  /// - Parameter after: the last account of the page before.
  public func pendingAccounts(
    after: ID<Account>? = nil, limit: Int
  ) throws(StoreError) -> [Account] {
    try read { db in
      try db.all(Account.pendingAfter, after ?? ID(0), limit, as: Account.init)
    }
  }

  /// The invites that are still good, soonest to expire first.
  public func invites(at: Timestamp) throws(StoreError) -> [Invite] {
    try read { db in
      try db.all(Invite.valid, at) {
        Invite(
          code: $0.text(0), createdAt: $0.timestamp(1), expiresAt: $0.timestamp(2),
          usesLeft: $0.int(3))
      }
    }
  }

  /// The log, oldest first.
  /// - Parameter after: the last event of the page before.
  public func events(
    after: ID<Event>? = nil, limit: Int
  ) throws(StoreError) -> [Event] {
    try read { db in
      try db.all(
        Event.after, after ?? ID(0), limit,
        as: Event.init)
    }
  }
}

extension Invite {
  static let valid = """
    SELECT code, created_at, expires_at, uses_left FROM invites
    WHERE expires_at > ? AND uses_left > 0 ORDER BY expires_at
    """
}
