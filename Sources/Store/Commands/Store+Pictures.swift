import GRDB
public import Model

/// Which picture of an account is meant.
enum AccountPicture: String {
  case avatar, header
}

/// The pictures of people, and the files that nothing points at any more.
extension Store {
  /// Seconds for which a file stays that nothing points at: long enough for a form to be sent again, and for
  /// pages that somebody has open.
  static let strayLifetime: Int64 = 86_400

  /// - Parameters:
  ///   - hash: nil for none.
  ///   - actor: nil for the operator at the command line.
  /// - Throws: `notFound` for an account that is not or has been deleted, `notAllowed` unless the actor is its
  ///   owner or an administrator.
  public func setAvatar(
    of account: ID<Account>, to hash: PictureHash?, by actor: ID<Account>?, at: Timestamp
  ) throws(StoreError) {
    try set(.avatar, of: account, .avatarChanged(PictureChanged(hash: hash)), by: actor, at: at)
  }

  /// The picture above the person's page; otherwise as ``setAvatar(of:to:by:at:)``.
  public func setHeader(
    of account: ID<Account>, to hash: PictureHash?, by actor: ID<Account>?, at: Timestamp
  ) throws(StoreError) {
    try set(.header, of: account, .headerChanged(PictureChanged(hash: hash)), by: actor, at: at)
  }

  /// Writes down that a file is about to be kept to which nothing points yet. It is safe for a day.
  public func noteStray(_ picture: PictureHash, at: Timestamp) throws(StoreError) {
    try writer.perform { db in
      try db.run(Self.noteStray, picture.text, at.adding(seconds: Self.strayLifetime))
    }
  }

  /// Removes files that nothing has pointed at for a day. Nobody can begin to point at them meanwhile.
  /// - Parameter remove: removes a file, which may be gone already.
  /// - Returns: whether none is left.
  @discardableResult
  public func removeStrays(
    at: Timestamp, _ remove: @escaping @Sendable (PictureHash) throws -> Void
  ) throws(StoreError) -> Bool {
    let batch = 100
    return try writer.perform { db in
      let strays = try db.all(
        "SELECT hash FROM stray_pictures WHERE expires_at <= ? LIMIT ?", at, batch
      ) { try $0.optionalPicture(0) }
      for hash in strays.compactMap(\.self) {
        if try !db.exists(Self.isShown, hash.text) { try remove(hash) }
        try db.run("DELETE FROM stray_pictures WHERE hash = ?", hash.text)
      }
      return strays.count < batch
    }
  }

  fileprivate static let noteStray = """
    INSERT INTO stray_pictures (hash, expires_at) VALUES (?1, ?2)
    ON CONFLICT (hash) DO UPDATE SET expires_at = max(expires_at, excluded.expires_at)
    """

  static let isShown = """
    SELECT 1 WHERE EXISTS (SELECT 1 FROM post_pictures WHERE hash = ?1)
      OR EXISTS (SELECT 1 FROM accounts WHERE avatar = ?1)
      OR EXISTS (SELECT 1 FROM accounts WHERE header = ?1)
    """

  private func set(
    _ picture: AccountPicture, of account: ID<Account>, _ happening: Happening,
    by actor: ID<Account>?, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      let permission = Permission(db: db)
      _ = try permission.standing(of: account)
      try permission.requireOwner(account, or: .administrator, actor: actor)
      try db.strayPictures(of: account, [picture], at: at)
      try EventLog(db: db).append(happening, to: ID(account.value), by: actor, at: at)
    }
  }
}

extension Database {
  /// From now on, nothing that these posts show keeps its file.
  func strayPictures(of posts: [ID<Post>], at: Timestamp) throws {
    for post in posts {
      let hashes = try all("SELECT hash FROM post_pictures WHERE post = ?", post) { $0.text(0) }
      try stray(hashes, at: at)
    }
  }

  func strayPictures(
    of account: ID<Account>, _ pictures: [AccountPicture], at: Timestamp
  ) throws {
    for picture in pictures {
      let hash = try first("SELECT \(picture.rawValue) FROM accounts WHERE id = ?", account) {
        $0.optionalText(0)
      }
      if let hash = hash.flatMap(\.self) { try stray([hash], at: at) }
    }
  }

  private func stray(_ hashes: [String], at: Timestamp) throws {
    for hash in hashes {
      try run(Store.noteStray, hash, at.adding(seconds: Store.strayLifetime))
    }
  }
}
