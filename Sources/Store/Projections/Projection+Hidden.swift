import Model

extension Projection {
  func add(_ mute: Mute, _ event: Event) throws {
    try hide(mute.muted, from: mute.muter, .muted, event)
    try withdrawNotifications(of: mute.muted, from: mute.muter)
  }

  func remove(_ mute: Mute) throws {
    try show(mute.muted, to: mute.muter, .muted)
  }

  func add(_ block: Block, _ event: Event) throws {
    try hide(block.blocked, from: block.blocker, .blocked, event)
    try hide(block.blocker, from: block.blocked, .isBlocked, event)
    try withdrawNotifications(of: block.blocked, from: block.blocker)
    try withdrawNotifications(of: block.blocker, from: block.blocked)
  }

  func remove(_ block: Block) throws {
    try show(block.blocked, to: block.blocker, .blocked)
    try show(block.blocker, to: block.blocked, .isBlocked)
  }

  /// Nobody has muted or blocked the account any more, nor it anybody.
  func removeHidden(_ account: ID<Account>) throws {
    try db.run(
      """
      UPDATE accounts SET hidden_count = hidden_count - (
        SELECT count(*) FROM hidden AS h WHERE h.viewer = accounts.id AND h.account = ?1)
      WHERE id IN (SELECT viewer FROM hidden WHERE account = ?1)
      """, account)
    try db.run("DELETE FROM hidden WHERE viewer = ?", account)
    try db.run("DELETE FROM hidden WHERE account = ?", account)
  }

  private func hide(
    _ account: ID<Account>, from viewer: ID<Account>, _ reason: HiddenReason, _ event: Event
  ) throws {
    try db.run(
      "INSERT INTO hidden (viewer, account, reason, id) VALUES (?, ?, ?, ?)", viewer, account,
      reason.rawValue, event.stream)
    try db.run("UPDATE accounts SET hidden_count = hidden_count + 1 WHERE id = ?", viewer)
  }

  private func show(
    _ account: ID<Account>, to viewer: ID<Account>, _ reason: HiddenReason
  ) throws {
    try db.run(
      "DELETE FROM hidden WHERE viewer = ? AND account = ? AND reason = ?", viewer, account,
      reason.rawValue)
    try db.run("UPDATE accounts SET hidden_count = hidden_count - 1 WHERE id = ?", viewer)
  }
}
