import GRDB
public import Model

extension Store {
  private static let purgeBatch = 500

  private static let expiring = [
    ("sessions", "id"), ("invites", "code"), ("throttles", "key"),
    ("authorization_codes", "code_hash"), ("refresh_tokens", "token_hash"),
    ("signing_keys", "kid"), ("idempotency_keys", "key_hash"),
  ]

  /// Removes what has expired, from sessions to throttled attempts, and apps that nobody ever let in. In small transactions, between which
  /// others get to write.
  public func purge(at: Timestamp) throws(StoreError) {
    for (table, key) in Self.expiring {
      var removed = Self.purgeBatch
      while removed == Self.purgeBatch {
        removed = try writer.perform { db in
          try db.run(
            """
            DELETE FROM \(table) WHERE \(key) IN
              (SELECT \(key) FROM \(table) WHERE expires_at <= ? LIMIT \(Self.purgeBatch))
            """, at)
          return db.changesCount
        }
      }
    }
    try forgetUnusedClients(at: at)
  }

  private func forgetUnusedClients(at: Timestamp) throws(StoreError) {
    var removed = Self.purgeBatch
    while removed == Self.purgeBatch {
      removed = try writer.perform { db in
        let unused = try db.all(
          Client.unused, at.adding(seconds: -Client.unusedLifetime), Self.purgeBatch
        ) { $0.id(0, of: Client.self) }
        for client in unused { try db.delete(client) }
        return unused.count
      }
    }
  }
}
