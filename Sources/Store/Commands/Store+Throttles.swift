import GRDB
public import Model

extension Store {
  /// Counts one attempt, for all responders together. One that is not allowed does not count.
  /// - Parameter key: what is tried and by whom, such as `login:ada`.
  /// - Returns: nil if the attempt is allowed, else the seconds to wait, rounded up.
  public func attempt(
    _ key: String, rule: ThrottleRule, at: Timestamp
  ) throws(StoreError) -> Int64? {
    try writer.perform { db in try db.attempt(key, rule: rule, at: at) }
  }

  /// Success: earlier attempts no longer count.
  public func forgive(_ key: String) throws(StoreError) {
    try writer.perform { db in try db.run("DELETE FROM throttles WHERE key = ?", key) }
  }

  /// One attempt no longer counts: it was no guess.
  public func giveBack(_ key: String) throws(StoreError) {
    try writer.perform { db in
      try db.run("DELETE FROM throttles WHERE key = ? AND attempts = 1", key)
      try db.run("UPDATE throttles SET attempts = attempts - 1 WHERE key = ?", key)
    }
  }
}

extension Database {
  /// The seconds to wait; nil, and the attempt counted, if it is allowed.
  func attempt(_ key: String, rule: ThrottleRule, at: Timestamp) throws -> Int64? {
    let stored = try attempts(key, at: at)
    let attempts = stored.flatMap { rule.standing($0, at: at) }
    if let attempts, let opening = rule.opensAt(after: attempts) {
      let wait = opening.milliseconds - at.milliseconds
      guard wait <= 0 else {
        if attempts != stored { try remember(attempts, of: key, rule: rule) }
        return (wait + 999) / 1000
      }
    }
    try remember(rule.counting(attempts, at: at), of: key, rule: rule)
    return nil
  }

  /// Nil if none count.
  func attempts(_ key: String, at: Timestamp) throws -> Attempts? {
    try first(
      "SELECT attempts, counted_at FROM throttles WHERE key = ? AND expires_at > ?", key, at
    ) { Attempts(count: $0.int(0), countedAt: $0.timestamp(1)) }
  }

  private func remember(_ attempts: Attempts, of key: String, rule: ThrottleRule) throws {
    try run(
      """
      INSERT OR REPLACE INTO throttles (key, attempts, counted_at, expires_at)
      VALUES (?, ?, ?, ?)
      """, key, attempts.count, attempts.countedAt, rule.forgets(attempts))
  }
}
