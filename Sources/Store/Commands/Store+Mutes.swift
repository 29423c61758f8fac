public import Model

extension Store {
  /// Leaves the posts of one account out of another's lists. If they are already, nothing happens.
  /// - Throws: `notAllowed` unless the muter is active, and for muting oneself; `notFound` unless the other is
  ///   active, and if either has blocked the other.
  public func mute(
    _ muted: ID<Account>, by muter: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      let permission = Permission(db: db)
      try permission.requireActive(muter, facing: muted)
      try permission.requireNoBlock(between: muter, and: muted)
      guard try db.idOfHiding(muted, from: muter, .muted) == nil else { return }
      try EventLog(db: db).begin(
        .muted(Mute(muter: muter, muted: muted)), by: muter, at: at)
    }
  }

  /// Takes a mute back. If there is none, nothing happens.
  /// - Throws: `notAllowed` unless the muter is active.
  public func unmute(
    _ muted: ID<Account>, by muter: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      try Permission(db: db).requireActive(muter)
      guard let id = try db.idOfHiding(muted, from: muter, .muted) else { return }
      try EventLog(db: db).append(
        .unmuted(Mute(muter: muter, muted: muted)), to: id, by: muter, at: at)
    }
  }
}
