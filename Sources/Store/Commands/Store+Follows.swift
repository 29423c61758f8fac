import GRDB
public import Model

/// Everybody decides for themselves alone: nobody has others follow, or keeps them from it but by a block.
extension Store {
  /// Has one account follow another. If it does already, nothing happens.
  /// - Throws: `notAllowed` unless the follower is active, and for following oneself; `notFound` unless the
  ///   other is active, and if either has blocked the other; `tooMany` beyond `Follow.limit`.
  public func follow(
    _ followee: ID<Account>, by follower: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    try followAll([Follow(follower: follower, followee: followee)], at: at)
  }

  /// Many follows at once, each with its own event: all of them or none. Others cannot write meanwhile:
  /// a few hundred at a time keep everybody's wait short.
  /// - Throws: what `follow` throws.
  public func followAll(_ follows: [Follow], at: Timestamp) throws(StoreError) {
    try writer.perform { db in
      for follow in follows { try db.begin(follow, at: at) }
    }
  }

  /// Has one account no longer follow another. If it does not, nothing happens.
  /// - Throws: `notAllowed` unless the follower is active.
  public func unfollow(
    _ followee: ID<Account>, by follower: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      try Permission(db: db).requireActive(follower)
      try db.end(Follow(follower: follower, followee: followee), by: follower, at: at)
    }
  }
}

extension Database {
  /// - Returns: false if there is such a follow already.
  @discardableResult
  func begin(_ follow: Follow, at: Timestamp) throws -> Bool {
    let permission = Permission(db: self)
    try permission.requireActive(follow.follower, facing: follow.followee)
    try permission.requireNoBlock(between: follow.follower, and: follow.followee)
    guard try id(of: follow) == nil else { return false }
    let count = try first("SELECT following_count FROM accounts WHERE id = ?", follow.follower) {
      $0.int(0)
    }
    guard (count ?? 0) < Follow.limit else { throw StoreError.tooMany(limit: Follow.limit) }
    try EventLog(db: self).begin(.followed(follow), by: follow.follower, at: at)
    return true
  }

  /// Nothing happens if there is no such follow.
  func end(_ follow: Follow, by actor: ID<Account>, at: Timestamp) throws {
    guard let id = try id(of: follow) else { return }
    try EventLog(db: self).append(.unfollowed(follow), to: ID(id.value), by: actor, at: at)
  }

  private func id(of follow: Follow) throws -> ID<Follow>? {
    try first(
      "SELECT id FROM follows WHERE follower = ? AND followee = ?", follow.follower,
      follow.followee
    ) { $0.id(0) }
  }
}
