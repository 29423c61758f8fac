import GRDB
public import Model

extension Store {
  /// Has a site that signs with no key yet sign with this one.
  /// - Returns: false, and nothing has changed, if it signs with another already.
  public func beginSigning(with key: SigningKey) throws(StoreError) -> Bool {
    try writer.perform { db in
      guard try db.first(SigningKey.current, as: SigningKey.init) == nil else { return false }
      try db.insert(key)
      return true
    }
  }

  /// Has the site sign with this key from now on. What the one before has signed counts for so long as
  /// it was meant to.
  /// - Parameter lifetime: how long a token lives at most, in seconds.
  public func rotate(
    to key: SigningKey, tokenLifetime lifetime: Int64, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      try db.run(
        "UPDATE signing_keys SET expires_at = ? WHERE expires_at IS NULL",
        at.adding(seconds: lifetime))
      try db.insert(key)
    }
  }
}

extension Database {
  fileprivate func insert(_ key: SigningKey) throws {
    try run(
      "INSERT INTO signing_keys (kid, private_key, created_at) VALUES (?, ?, ?)", key.kid,
      key.privateKey, key.createdAt)
  }
}
