import GRDB
public import Model

extension Store {
  /// - Parameters:
  ///   - code: random; whoever knows it may sign up.
  ///   - uses: how many people may.
  public func createInvite(
    code: String, uses: Int, expiresAt: Timestamp, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      try db.run(
        "INSERT INTO invites (code, created_at, expires_at, uses_left) VALUES (?, ?, ?, ?)", code,
        at, expiresAt, uses)
    }
  }

  /// - Throws: `notFound` if there is no such invite.
  public func revokeInvite(code: String) throws(StoreError) {
    try writer.perform { db in
      try db.run("DELETE FROM invites WHERE code = ?", code)
      guard db.changesCount == 1 else { throw StoreError.notFound }
    }
  }
}
