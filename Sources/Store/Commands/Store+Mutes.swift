import GRDB
public import Model

extension Store {
  /// Leaves the posts of one account out of another's lists. If they are already, nothing happens.
  /// - Throws: `notAllowed` unless the muter is active, and for muting oneself; `notFound` unless the other is
  ///   active, and if either has blocked the other.
  public func mute(
    _ muted: ID<Account>, by muter: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in _ = try db.begin(Mute(muter: muter, muted: muted), at: at) }
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

extension Database {
  /// - Returns: false if there is such a mute already.
  func begin(_ mute: Mute, at: Timestamp) throws -> Bool {
    let permission = Permission(db: self)
    try permission.requireActive(mute.muter, facing: mute.muted)
    try permission.requireNoBlock(between: mute.muter, and: mute.muted)
    guard try idOfHiding(mute.muted, from: mute.muter, .muted) == nil else { return false }
    try EventLog(db: self).begin(.muted(mute), by: mute.muter, at: at)
    return true
  }
}
