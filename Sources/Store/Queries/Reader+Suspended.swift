public import Model

/// Suspended accounts, for moderators.
extension Reader {
  /// Without regard to case.
  public func suspendedAccount(handle: Handle) throws(StoreError) -> Account? {
    try read { db in
      try db.first(Account.suspendedByHandle, handle.key, as: Account.init)
    }
  }

  /// The account that joined last comes first.
  public func suspendedAccounts(
    _ request: CursorRequest<PersonLine>
  ) throws(StoreError) -> CursorPage<PersonLine> {
    try read { db in
      try CursorPage(request, order: .older, key: \.id) { direction, start, limit in
        let sql = direction == .older ? Account.suspendedBefore : Account.suspendedAfter
        let lines = try db.all(sql, start, limit + 1) { row in
          PersonLine(id: row.id(0), account: try Account(row), relationship: .none)
        }
        return Stretch(candidates: lines, limit: limit, key: \.id)
      }
    }
  }
}

extension Account {
  static let suspendedByHandle = suspended + " AND a.handle_key = ?"
  static let suspendedBefore = suspended + " AND a.id < ? ORDER BY a.id DESC LIMIT ?"
  static let suspendedAfter = suspended + " AND a.id > ? ORDER BY a.id LIMIT ?"

  private static let suspended =
    "SELECT \(columns) FROM accounts AS a WHERE a.status = 'suspended'"
}
