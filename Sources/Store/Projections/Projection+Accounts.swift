import Model

extension Projection {
  func register(_ details: AccountRegistered, _ event: Event) throws {
    try db.run(
      """
      INSERT INTO accounts
        (id, version, handle, handle_key, name, bio, email, email_key, role, status, joined_at,
        language)
      VALUES (?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?)
      """,
      event.stream, event.version, details.handle.text, details.handle.key, details.name,
      details.email, details.email?.lowercased(), details.role.rawValue, details.status.rawValue,
      event.at, details.language?.rawValue)
  }

  func changeProfile(_ details: ProfileChanged, _ event: Event) throws {
    try db.run(
      """
      UPDATE accounts SET version = ?, name = ?, bio = ?, email = ?, email_key = ? WHERE id = ?
      """,
      event.version, details.name, details.bio, details.email, details.email?.lowercased(),
      event.stream)
  }

  func changeAvatar(_ hash: PictureHash?, _ event: Event) throws {
    try db.run(
      "UPDATE accounts SET version = ?, avatar = ? WHERE id = ?", event.version, hash?.text,
      event.stream)
  }

  func changeHeader(_ hash: PictureHash?, _ event: Event) throws {
    try db.run(
      "UPDATE accounts SET version = ?, header = ? WHERE id = ?", event.version, hash?.text,
      event.stream)
  }

  func choose(_ details: LanguageChosen) throws {
    try db.run(
      "UPDATE accounts SET language = ? WHERE id = ?", details.language?.rawValue, details.account)
  }

  func changeRole(_ role: Role, _ event: Event) throws {
    try db.run(
      "UPDATE accounts SET version = ?, role = ? WHERE id = ?", event.version, role.rawValue,
      event.stream)
  }

  func changeStatus(_ status: AccountStatus, _ event: Event) throws {
    try db.run(
      "UPDATE accounts SET version = ?, status = ? WHERE id = ?", event.version, status.rawValue,
      event.stream)
    let account = ID<Account>(event.stream.value)
    try countFollows(of: account, isActive: status == .active)
    try countReplies(of: account, isActive: status == .active)
    try countReactions(of: account, isActive: status == .active)
    try countNotifications(of: account, isActive: status == .active)
  }

  /// Nobody has ever used the account: nothing of it stays.
  func rejectAccount(_ event: Event) throws {
    try db.run("DELETE FROM accounts WHERE id = ?", event.stream)
  }

  /// The account's version counts events that change nothing else in the read model, too.
  func advance(_ event: Event) throws {
    try db.run("UPDATE accounts SET version = ? WHERE id = ?", event.version, event.stream)
  }

  /// The row stays and keeps the handle taken.
  func deleteAccount(_ event: Event) throws {
    let account = ID<Account>(event.stream.value)
    try removePosts(of: account)
    try withdrawNotifications(of: account)
    try db.run("DELETE FROM mentions WHERE account = ?", account)
    try removeFollows(of: account)
    try removeHidden(account)
    try removeReactions(of: account)
    try blankComplaints(of: account)
    try db.run(
      """
      UPDATE accounts
      SET version = ?, status = 'deleted', name = '', bio = '', email = NULL, email_key = NULL,
        avatar = NULL, header = NULL, language = NULL,
        post_count = 0, follower_count = 0, following_count = 0, hidden_count = 0,
        reaction_count = 0, unread_count = 0, brought_count = 0
      WHERE id = ?
      """, event.version, event.stream)
  }
}
