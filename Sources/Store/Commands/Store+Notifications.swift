public import Model

extension Store {
  /// Marks what an account was told as looked at. If there is nothing that it has not looked at, nothing happens.
  /// - Parameter last: the newest that was shown.
  /// - Throws: `notAllowed` unless the account is active.
  public func seeNotifications(
    through last: ID<Notification>, by account: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      try Permission(db: db).requireActive(account)
      let isNews = try db.exists(
        "SELECT 1 FROM accounts WHERE id = ? AND seen_through < ? AND unread_count > 0", account,
        last)
      guard isNews else { return }
      try EventLog(db: db).begin(
        .notificationsSeen(NotificationsSeen(account: account, through: last)), by: account, at: at)
    }
  }

  /// Has an account told of all that happens, but not of these; what it was told already stays.
  /// - Throws: `notAllowed` unless the account is active.
  public func silenceNotifications(
    of kinds: Set<NotificationKind>, for account: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      try Permission(db: db).requireActive(account)
      let silenced = try db.first("SELECT silenced FROM accounts WHERE id = ?", account) {
        $0.notificationKinds(0)
      }
      guard silenced != kinds else { return }
      try EventLog(db: db).begin(
        .notificationsChosen(
          NotificationsChosen(
            account: account, silenced: kinds.sorted { $0.rawValue < $1.rawValue })),
        by: account, at: at)
    }
  }
}
