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

  /// In the order in which they joined.
  /// - Parameter after: the last account of the page before.
  public func accounts(
    after: ID<Account>? = nil, limit: Int
  ) throws(StoreError) -> [Account] {
    try read { db in
      try db.all(Account.activeAfter, after ?? ID(0), limit, as: Account.init)
    }
  }

  /// How many there are. Looks at every account.
  public func accountCount() throws(StoreError) -> Int {
    try read { db in
      try db.first("SELECT count(*) FROM accounts WHERE status = 'active'") { $0.int(0) } ?? 0
    }
  }
}
