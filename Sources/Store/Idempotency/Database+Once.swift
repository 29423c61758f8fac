import GRDB
public import Model

extension Database {
  /// Creates something, unless a request under the same key has done so within a day.
  ///
  /// Runs in a command's savepoint: what is created and the note of it become durable together, and
  /// a creation that fails leaves no note.
  /// - Throws: `keyReused` if the key came with another request.
  func once<Noun>(
    _ key: IdempotencyKey?, at: Timestamp, create: () throws -> ID<Noun>
  ) throws -> Created<Noun> {
    if let key, let known: Created<Noun> = try created(under: key, at: at) { return known }
    let id = try create()
    if let key {
      // An entry that has expired may still be there.
      try run(
        """
        INSERT OR REPLACE INTO idempotency_keys (key_hash, fingerprint, created, at, expires_at)
        VALUES (?, ?, ?, ?, ?)
        """, key.hash, key.fingerprint, id, at, at.adding(seconds: IdempotencyKey.lifetime))
    }
    return Created(id: id, at: at, isRepeat: false)
  }

  /// What an earlier request under the key created; nil if there was none.
  /// - Throws: `keyReused` if the key came with another request.
  func created<Noun>(under key: IdempotencyKey, at: Timestamp) throws -> Created<Noun>? {
    let entry = try first(IdempotencyKey.lookup, key.hash, at) {
      (fingerprint: $0.bytes(0), created: $0.id(1, of: Noun.self), at: $0.timestamp(2))
    }
    guard let entry else { return nil }
    guard entry.fingerprint == key.fingerprint else { throw StoreError.keyReused }
    return Created(id: entry.created, at: entry.at, isRepeat: true)
  }
}

extension IdempotencyKey {
  static let lookup = """
    SELECT fingerprint, created, at FROM idempotency_keys WHERE key_hash = ? AND expires_at > ?
    """
}

extension Reader {
  /// What an earlier request under the key created; nil if there was none. To find out before work
  /// that a repeat need not do; the command asks again.
  /// - Throws: `keyReused` if the key came with another request.
  public func created<Noun>(
    _ noun: Noun.Type, under key: IdempotencyKey, at: Timestamp
  ) throws(StoreError) -> Created<Noun>? {
    try read { db in try db.created(under: key, at: at) }
  }
}
