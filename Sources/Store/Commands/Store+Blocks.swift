import GRDB
public import Model

extension Store {
  /// Keeps two accounts out of each other's sight, and ends their follows of each other. If it is so already,
  /// nothing happens.
  /// - Throws: `notAllowed` unless the blocker is active, and for blocking oneself; `notFound` unless the other
  ///   is active.
  public func block(
    _ blocked: ID<Account>, by blocker: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in _ = try db.begin(Block(blocker: blocker, blocked: blocked), at: at) }
  }

  /// Takes a block back; the follows that it ended do not come back. If there is none, nothing happens.
  /// - Throws: `notAllowed` unless the blocker is active.
  public func unblock(
    _ blocked: ID<Account>, by blocker: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      try Permission(db: db).requireActive(blocker)
      guard let id = try db.idOfHiding(blocked, from: blocker, .blocked) else { return }
      try EventLog(db: db).append(
        .unblocked(Block(blocker: blocker, blocked: blocked)), to: id, by: blocker, at: at)
    }
  }
}

extension Database {
  /// - Returns: false if there is such a block already.
  func begin(_ block: Block, at: Timestamp) throws -> Bool {
    let (blocker, blocked) = (block.blocker, block.blocked)
    try Permission(db: self).requireActive(blocker, facing: blocked)
    guard try idOfHiding(blocked, from: blocker, .blocked) == nil else { return false }
    try end(Follow(follower: blocker, followee: blocked), by: blocker, at: at)
    try end(Follow(follower: blocked, followee: blocker), by: blocker, at: at)
    try EventLog(db: self).begin(.blocked(block), by: blocker, at: at)
    return true
  }

  /// The event that began it; nil if the account is not hidden from the viewer for that reason.
  func idOfHiding(
    _ account: ID<Account>, from viewer: ID<Account>, _ reason: HiddenReason
  ) throws -> ID<Event>? {
    try first(
      "SELECT id FROM hidden WHERE viewer = ? AND account = ? AND reason = ?", viewer, account,
      reason.rawValue
    ) { $0.id(0) }
  }
}
