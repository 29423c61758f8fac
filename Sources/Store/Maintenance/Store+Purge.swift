import GRDB
public import Model

extension Store {
  private static let purgeBatch = 500

  /// Removes what has expired: sessions, invites, throttled attempts. In small transactions, between
  /// which others get to write.
  public func purge(at: Timestamp) throws(StoreError) {
    for (table, key) in [("sessions", "id"), ("invites", "code"), ("throttles", "key")] {
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
  }
}
