import Model

/// Whoever does not want to see somebody, or not to hear of something, is not told. What was told is taken back with
/// what it tells of.
extension Projection {
  /// - Parameter post: what it is about; nil for a follow.
  func notify(
    _ account: ID<Account>, of kind: NotificationKind, by actor: ID<Account>,
    about post: ID<Post>?, _ event: Event
  ) throws {
    guard account != actor, try wants(account, kind, by: actor) else { return }
    try db.run(
      "INSERT INTO notifications (account, id, kind, actor, post, at) VALUES (?, ?, ?, ?, ?, ?)",
      account, event.id, kind.rawValue, actor, post, event.at)
    try db.run("UPDATE accounts SET unread_count = unread_count + 1 WHERE id = ?", account)
  }

  /// Takes back what an account was told of the event that began a stream.
  func withdrawNotification(of stream: ID<Event>, from account: ID<Account>) throws {
    try withdraw(where: "account = ?1 AND id = ?2", account.value, stream.value)
  }

  func withdrawNotifications(about post: ID<Post>) throws {
    try withdraw(where: "post = ?1", post.value)
  }

  func withdrawNotifications(about post: ID<Post>, from account: ID<Account>) throws {
    try withdraw(where: "post = ?1 AND account = ?2", post.value, account.value)
  }

  /// What one account was told of another.
  func withdrawNotifications(of actor: ID<Account>, from account: ID<Account>) throws {
    try withdraw(where: "actor = ?1 AND account = ?2", actor.value, account.value)
  }

  /// All that an account was told, and all that others were told of it.
  func withdrawNotifications(of account: ID<Account>) throws {
    if try isActive(account) { try countNotifications(of: account, isActive: false) }
    try db.run("DELETE FROM notifications WHERE actor = ?", account)
    try db.run("DELETE FROM notifications WHERE account = ?", account)
  }

  /// Counts what others have not read of an account's doings, or no longer.
  func countNotifications(of actor: ID<Account>, isActive: Bool) throws {
    try changeUnread(isActive ? "+" : "-", where: "actor = ?1", [actor.value])
  }

  func forgetNotifications() throws {
    try db.run("DELETE FROM notifications")
    try db.run("UPDATE accounts SET unread_count = 0")
  }

  func see(_ details: NotificationsSeen) throws {
    try db.run(
      """
      UPDATE accounts SET seen_through = ?2, unread_count = (
        SELECT count(*) FROM notifications AS n
        CROSS JOIN accounts AS b ON b.id = n.actor AND b.status = 'active'
        WHERE n.account = ?1 AND n.id > ?2)
      WHERE id = ?1
      """, details.account, details.through)
  }

  func choose(_ details: NotificationsChosen) throws {
    try db.run(
      "UPDATE accounts SET silenced = ? WHERE id = ?",
      details.silenced.reduce(0) { $0 | 1 << $1.rawValue }, details.account)
  }

  private func wants(
    _ account: ID<Account>, _ kind: NotificationKind, by actor: ID<Account>
  ) throws -> Bool {
    try db.exists(
      """
      SELECT 1 FROM accounts AS a WHERE a.id = ?1 AND a.status <> 'deleted' AND a.silenced & ?2 = 0
        AND NOT EXISTS (SELECT 1 FROM hidden AS h WHERE h.viewer = a.id AND h.account = ?3)
      """, account, 1 << kind.rawValue, actor)
  }

  private func withdraw(where condition: String, _ values: Int64...) throws {
    try changeUnread(
      "-", where: condition + " AND actor IN (SELECT id FROM accounts WHERE status = 'active')",
      values)
    try db.run("DELETE FROM notifications WHERE " + condition, values: values)
  }

  /// Of the notifications that meet the condition, counts those that were not read.
  private func changeUnread(
    _ sign: String, where condition: String, _ values: [Int64]
  ) throws {
    try db.run(
      """
      UPDATE accounts SET unread_count = unread_count \(sign) (
        SELECT count(*) FROM notifications AS n
        WHERE n.account = accounts.id AND n.id > accounts.seen_through AND \(condition))
      WHERE id IN (SELECT account FROM notifications WHERE \(condition))
      """, values: values)
  }
}
