import GRDB
public import Model

/// Everybody decides for themselves alone: nobody has others follow, or keeps them from it.
extension Store {
  /// Has one account follow another. If it does already, nothing happens.
  /// - Throws: `notAllowed` unless the follower is active, and for following oneself; `notFound` unless the
  ///   other is active; `tooMany` beyond `Follow.limit`.
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
    let follow = Follow(follower: follower, followee: followee)
    try writer.perform { db in
      try Permission(db: db).requireActive(follower)
      guard let id = try db.id(of: follow) else { return }
      try EventLog(db: db).append(.unfollowed(follow), to: ID(id.value), by: follower, at: at)
    }
  }
}

extension Database {
  fileprivate func begin(_ follow: Follow, at: Timestamp) throws {
    let permission = Permission(db: self)
    try permission.requireActive(follow.follower)
    guard follow.follower != follow.followee else { throw StoreError.notAllowed }
    guard try permission.standing(of: follow.followee).status == .active else {
      throw StoreError.notFound
    }
    guard try id(of: follow) == nil else { return }
    let count = try first("SELECT following_count FROM accounts WHERE id = ?", follow.follower) {
      $0.int(0)
    }
    guard (count ?? 0) < Follow.limit else { throw StoreError.tooMany(limit: Follow.limit) }
    try EventLog(db: self).begin(.followed(follow), by: follow.follower, at: at)
  }

  /// Nil if the one does not follow the other.
  fileprivate func id(of follow: Follow) throws -> ID<Follow>? {
    try first(
      "SELECT id FROM follows WHERE follower = ? AND followee = ?", follow.follower,
      follow.followee
    ) { $0.id(0) }
  }
}
