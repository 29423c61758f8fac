public import Model

extension Reader {
  /// The key that signs; nil if the site has none.
  public func currentSigningKey() throws(StoreError) -> SigningKey? {
    try read { db in try db.first(SigningKey.current, as: SigningKey.init) }
  }

  /// The key of that name, if what it signed still counts.
  public func signingKey(kid: String, at: Timestamp) throws(StoreError) -> SigningKey? {
    try read { db in try db.first(SigningKey.byName, kid, at, as: SigningKey.init) }
  }

  /// The key that signs, then those whose tokens still count, newest first.
  public func signingKeys(at: Timestamp) throws(StoreError) -> [SigningKey] {
    try read { db in try db.all(SigningKey.valid, at, as: SigningKey.init) }
  }
}

extension SigningKey {
  private static let columns = "kid, private_key, created_at, expires_at"

  static let current = "SELECT \(columns) FROM signing_keys WHERE expires_at IS NULL"

  static let byName = """
    SELECT \(columns) FROM signing_keys
    WHERE kid = ? AND (expires_at IS NULL OR expires_at > ?)
    """

  /// There are a handful at most: one, and those that were rotated out within two days.
  static let valid = """
    SELECT \(columns) FROM signing_keys
    WHERE expires_at IS NULL OR expires_at > ? ORDER BY expires_at IS NOT NULL, expires_at DESC
    """

  /// Reads `columns`.
  init(_ row: Columns) {
    self.init(
      kid: row.text(0), privateKey: row.bytes(1), createdAt: row.timestamp(2),
      expiresAt: row.isNull(3) ? nil : row.timestamp(3))
  }
}
