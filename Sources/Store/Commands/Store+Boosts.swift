public import Model

extension Store {
  /// Passes a post on to those who follow the account. If it has been already, nothing happens.
  /// - Throws: `notAllowed` unless the account is active, and for what is not for everybody; `notFound` unless
  ///   there is such a post and the account may see it.
  public func boost(
    _ post: ID<Post>, by account: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    try boostAll([Reaction(account: account, post: post)], at: at)
  }

  /// Many boosts at once, each with its own event: all of them or none. Others cannot write meanwhile:
  /// a few hundred at a time keep everybody's wait short.
  /// - Throws: what `boost` throws.
  public func boostAll(_ reactions: [Reaction], at: Timestamp) throws(StoreError) {
    try writer.perform { db in
      for reaction in reactions {
        try db.begin(reaction, .boost, saying: .boosted(reaction), at: at) {
          try Permission(db: db).requireForEverybody(reaction.post)
        }
      }
    }
  }

  /// Takes a boost back. If there is none, nothing happens.
  /// - Throws: `notAllowed` unless the account is active.
  public func unboost(
    _ post: ID<Post>, by account: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    let reaction = Reaction(account: account, post: post)
    try writer.perform { db in try db.end(reaction, .boost, saying: .unboosted(reaction), at: at) }
  }
}
