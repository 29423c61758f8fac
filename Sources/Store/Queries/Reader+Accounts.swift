public import Model

/// Accounts that everyone may see: the active ones.
extension Reader {
  public func account(_ id: ID<Account>) throws(StoreError) -> Account? {
    try read { db in
      try db.first(Account.activeByID, id, as: Account.init)
    }
  }

  /// Without regard to case.
  public func account(handle: Handle) throws(StoreError) -> Account? {
    try read { db in
      try db.first(Account.activeByHandle, handle.key, as: Account.init)
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
  public func accounts(
    _ request: CursorRequest<Account>
  ) throws(StoreError) -> CursorPage<Account> {
    try read { db in
      try CursorPage(request, order: .newer, key: \.id) { direction, start, limit in
        let sql = direction == .older ? Account.activeBefore : Account.activeAfter
        return Stretch(
          candidates: try db.all(sql, start, limit + 1, as: Account.init), limit: limit, key: \.id)
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
