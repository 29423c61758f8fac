public import Model

extension Store {
  /// Has a post stand first on its author's page. If it does already, nothing happens.
  /// - Throws: `notAllowed` unless the account is active and the author, and for what is not for everybody;
  ///   `notFound` unless there is such a post and the account may see it; `tooMany` beyond
  ///   `Reactions.pinLimit`.
  public func pin(
    _ post: ID<Post>, by account: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    let reaction = Reaction(account: account, post: post)
    try writer.perform { db in
      try db.begin(reaction, .pin, saying: .pinned(reaction), at: at) {
        let permission = Permission(db: db)
        try permission.requireForEverybody(post)
        try permission.requireAuthor(of: post, account)
        let count = try db.first(
          "SELECT count(*) FROM reactions WHERE account = ? AND kind = ?", account,
          Reactions.pin.rawValue
        ) { $0.int(0) }
        guard (count ?? 0) < Reactions.pinLimit else {
          throw StoreError.tooMany(limit: Reactions.pinLimit)
        }
      }
    }
  }

  /// Takes a pin back. If there is none, nothing happens.
  /// - Throws: `notAllowed` unless the account is active.
  public func unpin(
    _ post: ID<Post>, by account: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    let reaction = Reaction(account: account, post: post)
    try writer.perform { db in try db.end(reaction, .pin, saying: .unpinned(reaction), at: at) }
  }
}
