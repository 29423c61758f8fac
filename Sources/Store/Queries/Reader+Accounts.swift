public import Model

/// Accounts that everyone may see: the active ones.
extension Reader {
  /// - Parameter viewer: who asks; nil for a stranger.
  public func account(
    _ id: ID<Account>, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> Account? {
    let sight = Sight(viewer)
    return try read { db in
      try db.first(Account.activeByID, sight.viewer, sight.lastReason, id, as: Account.init)
    }
  }

  /// Without regard to case.
  /// - Parameter viewer: who asks; nil for a stranger.
  public func account(
    handle: Handle, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> Account? {
    let sight = Sight(viewer)
    return try read { db in
      try db.first(
        Account.activeByHandle, sight.viewer, sight.lastReason, handle.key, as: Account.init)
    }
  }

  /// - Parameter login: a handle, or an e-mail address; without regard to case.
  public func account(login: String) throws(StoreError) -> Account? {
    try read { db in
      try LoginName(login).flatMap { name in
        try db.first(Account.active(by: name), name.key, as: Account.init)
      }
    }
  }

  /// In the order in which they joined.
  /// - Parameter viewer: who asks; nil for a stranger.
  public func accounts(
    _ request: CursorRequest<Account>, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> CursorPage<Account> {
    let sight = Sight(viewer)
    return try read { db in
      try CursorPage(request, order: .newer, key: \.id) { direction, start, limit in
        let sql = direction == .older ? Account.activeBefore : Account.activeAfter
        return Stretch(
          candidates: try db.all(
            sql, sight.viewer, sight.lastReason, start, limit + 1, as: Account.init),
          limit: limit, key: \.id)
      }
    }
  }

  /// How many there are. Looks at every account.
  public func accountCount() throws(StoreError) -> Int {
    try read { db in
      try db.first("SELECT count(*) FROM accounts WHERE status = 'active'") { $0.int(0) } ?? 0
    }
  }
}
