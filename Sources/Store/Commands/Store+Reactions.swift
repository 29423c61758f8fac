import GRDB
public import Model

/// What people do to posts. Each throws `notAllowed` unless the account is active; to begin throws `notFound`
/// unless there is such a post and the account may see it. If it is so already, nothing happens.
extension Store {
  public func like(
    _ post: ID<Post>, by account: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    try likeAll([Reaction(account: account, post: post)], at: at)
  }

  /// Many likes at once, each with its own event: all of them or none. Others cannot write meanwhile:
  /// a few hundred at a time keep everybody's wait short.
  public func likeAll(_ reactions: [Reaction], at: Timestamp) throws(StoreError) {
    try writer.perform { db in
      for reaction in reactions {
        try db.begin(reaction, .like, saying: .liked(reaction), at: at)
      }
    }
  }

  public func unlike(
    _ post: ID<Post>, by account: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    let reaction = Reaction(account: account, post: post)
    try writer.perform { db in try db.end(reaction, .like, saying: .unliked(reaction), at: at) }
  }

  /// Puts a post aside for the account, which nobody else learns of.
  public func bookmark(
    _ post: ID<Post>, by account: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    try bookmarkAll([Reaction(account: account, post: post)], at: at)
  }

  /// Many bookmarks at once, as `likeAll` makes likes.
  public func bookmarkAll(_ reactions: [Reaction], at: Timestamp) throws(StoreError) {
    try writer.perform { db in
      for reaction in reactions {
        try db.begin(reaction, .bookmark, saying: .bookmarked(reaction), at: at)
      }
    }
  }

  public func unbookmark(
    _ post: ID<Post>, by account: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    let reaction = Reaction(account: account, post: post)
    try writer.perform { db in
      try db.end(reaction, .bookmark, saying: .unbookmarked(reaction), at: at)
    }
  }
}

extension Database {
  /// - Parameter condition: throws what else keeps the account from it.
  func begin(
    _ reaction: Reaction, _ kind: Reactions, saying happening: Happening, at: Timestamp,
    condition: () throws -> Void = {}
  ) throws {
    let permission = Permission(db: self)
    try permission.requireActive(reaction.account)
    try permission.requireSight(of: reaction.post, by: reaction.account)
    guard try id(of: reaction, kind) == nil else { return }
    try condition()
    try EventLog(db: self).begin(happening, by: reaction.account, at: at)
  }

  func end(
    _ reaction: Reaction, _ kind: Reactions, saying happening: Happening, at: Timestamp
  ) throws {
    try Permission(db: self).requireActive(reaction.account)
    guard let id = try id(of: reaction, kind) else { return }
    try EventLog(db: self).append(happening, to: id, by: reaction.account, at: at)
  }

  /// The event that began it; nil if it is not so.
  private func id(of reaction: Reaction, _ kind: Reactions) throws -> ID<Event>? {
    try first(
      "SELECT id FROM reactions WHERE account = ? AND post = ? AND kind = ?", reaction.account,
      reaction.post, kind.rawValue
    ) { $0.id(0) }
  }
}
