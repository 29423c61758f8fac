import GRDB
public import Model

extension Store {
  private static let purgeBatch = 500

  private static let expiring = [
    ("sessions", "id"), ("invites", "code"), ("throttles", "key"),
    ("authorization_codes", "code_hash"), ("refresh_tokens", "token_hash"),
    ("signing_keys", "kid"), ("idempotency_keys", "key_hash"), ("password_resets", "token_hash"),
    ("login_challenges", "token_hash"), ("signup_requests", "token_hash"),
    ("email_changes", "token_hash"), ("outbox", "id"),
  ]

  /// Removes what has expired, from sessions to throttled attempts, and apps that nobody ever let in. In
  /// small transactions, between which others get to write.
  /// - Parameter batches: how many of these transactions may be full ones, because the caller has better
  ///   things to do.
  /// - Returns: whether nothing is left.
  @discardableResult
  public func purge(at: Timestamp, batches: Int = .max) throws(StoreError) -> Bool {
    var left = batches
    for (table, key) in Self.expiring {
      let isDone = try empty(within: &left) { db in
        try db.run(
          """
          DELETE FROM \(table) WHERE \(key) IN
            (SELECT \(key) FROM \(table) WHERE expires_at <= ? LIMIT \(Self.purgeBatch))
          """, at)
        return db.changesCount
      }
      guard isDone else { return false }
    }
    return try empty(within: &left) { db in
      let unused = try db.all(
        Client.unused, at.adding(seconds: -Client.unusedLifetime), Self.purgeBatch
      ) { $0.id(0, of: Client.self) }
      for client in unused { try db.delete(client) }
      return unused.count
    }
  }

  /// - Parameter remove: removes a batch at most, and tells how many that were.
  private func empty(
    within batches: inout Int, _ remove: @escaping @Sendable (Database) throws -> Int
  ) throws(StoreError) -> Bool {
    while try writer.perform(remove) == Self.purgeBatch {
      batches -= 1
      guard batches > 0 else { return false }
    }
    return true
  }
}
