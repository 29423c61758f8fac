import Model

extension Account {
  static let columnCount: Int32 = 20

  static let columns = """
    a.id, a.version, a.handle, a.name, a.bio, a.email, a.role, a.status, a.joined_at,
    a.post_count, a.follower_count, a.following_count, a.hidden_count,
    a.unread_count, a.silenced, a.reaction_count, a.avatar, a.header, a.language,
    a.brought_count
    """

  private static let select = "SELECT \(columns) FROM accounts AS a"

  static let activeByID = select + " WHERE a.id = ?3" + isSeen
  static let activeByHandle = select + " WHERE a.handle_key = ?3" + isSeen

  static func active(by name: LoginName) -> String {
    select + " WHERE \(name.column) = ? AND status = 'active'"
  }

  static let activeAfter = select + " WHERE a.id > ?3" + isSeen + " ORDER BY a.id LIMIT ?4"
  static let activeBefore = select + " WHERE a.id < ?3" + isSeen + " ORDER BY a.id DESC LIMIT ?4"

  private static let isSeen = " AND a.status = 'active' AND NOT \(Sight.hides("a.id"))"

  static let registeredByID = select + " WHERE id = ? AND status <> 'deleted'"
  static let registeredByHandle = select + " WHERE handle_key = ? AND status <> 'deleted'"
  static let registeredAfter = select + " WHERE id > ? AND status <> 'deleted' ORDER BY id LIMIT ?"

  static let pendingAfter = select + " WHERE id > ? AND status = 'pending' ORDER BY id LIMIT ?"

  init(_ row: Columns) throws {
    try self.init(row, from: 0)
  }

  /// - Parameter first: where `columns` begin in the row.
  init(_ row: Columns, from first: Int32) throws {
    self.init(
      id: row.id(first), version: row.int(first + 1), handle: try row.handle(first + 2),
      name: row.text(first + 3), bio: row.text(first + 4), email: row.optionalText(first + 5),
      role: try row.role(first + 6), status: try row.status(first + 7),
      joinedAt: row.timestamp(first + 8), postCount: row.int(first + 9),
      followerCount: row.int(first + 10), followingCount: row.int(first + 11),
      hiddenCount: row.int(first + 12), reactionCount: row.int(first + 15),
      unreadCount: row.int(first + 13), silenced: row.notificationKinds(first + 14))
    avatar = try row.optionalPicture(first + 16)
    header = try row.optionalPicture(first + 17)
    language = row.optionalLanguage(first + 18)
    broughtCount = row.int(first + 19)
  }
}
