public import Model

/// What the log of events tells about lists, before the lists themselves are asked.
extension Reader {
  /// What a span of events has changed. Of one that is very long, not every deletion and edit is told.
  public func changes(in span: EventSpan) throws(StoreError) -> ListChanges {
    try read { db in
      var changes = ListChanges()
      var shutOut: [ID<Account>] = []
      var looked = 0
      try db.each(ListChanges.events, span.after, span.through, ListChanges.limit) { row in
        let type = row.text(0)
        changes.note(type, about: row.id(1))
        if ListChanges.shuttingOut.contains(type) { shutOut.append(row.id(1)) }
        looked += 1
        return true
      }
      changes.departed = try shutOut.compactMap { account in
        try db.first(Account.departed, account) { try $0.handle(0) }
      }
      if looked == ListChanges.limit {
        changes.hasBlocks = true
        changes.hasNewPosts = true
        changes.concernsViewers = true
        changes.answered = nil
      } else if changes.hasNewPosts {
        changes.answered = Set(
          try db.all(Post.answeredBetween, span.after, span.through) {
            [$0.optionalID(0), $0.optionalID(1)]
          }.joined().compactMap(\.self))
      }
      return changes
    }
  }

  /// Of posts that are gone, those that would be for the viewer if they were still there, as far as the log
  /// still tells: whom a post mentioned, it does not.
  /// - Parameter viewer: who asks; nil for a stranger.
  public func seen(
    ofDeleted posts: [ID<Post>], by viewer: Viewer?
  ) throws(StoreError) -> [ID<Post>] {
    let sight = Sight(viewer)
    return try read { db in
      try posts.filter {
        try db.exists(Post.seenBeforeDeletion, sight.viewer, sight.lastReason, $0)
      }
    }
  }

  /// Those whom a block in a span of events keeps from the viewer's sight.
  public func blocked(
    _ span: EventSpan, from viewer: Viewer
  ) throws(StoreError) -> [Handle] {
    let sight = Sight(viewer)
    guard sight.hidesAnybody else { return [] }
    return try read { db in
      try db.all(
        Account.blockedBetween, sight.viewer, sight.lastReason, span.after, span.through
      ) { try $0.handle(0) }
    }
  }
}

extension ListChanges {
  /// How many events one query looks at.
  static let limit = 1_000

  static let events = """
    SELECT type, stream FROM events WHERE id > ? AND id <= ? ORDER BY id LIMIT ?
    """

  /// Those of an account's events that take its posts from all lists.
  fileprivate static let shuttingOut: Set = ["AccountSuspended", "AccountDeleted"]

  fileprivate mutating func note(_ type: String, about stream: ID<Post>) {
    switch type {
    case "PostPublished", "Boosted":
      hasNewPosts = true
      concernsViewers = true
    case "PostEdited":
      if !edited.contains(stream) { edited.append(stream) }
      concernsViewers = true
    case "PostDeleted":
      deleted.append(stream)
      edited.removeAll { $0 == stream }
      concernsViewers = true
    case "Blocked":
      hasBlocks = true
      concernsViewers = true
    case "Liked", "Unliked", "Unboosted", "Followed", "Unfollowed", "Unblocked",
      "NotificationsSeen", "NotificationsBegan", "AccountSuspended",
      "AccountReinstated", "AccountDeleted", "PasswordChanged":
      concernsViewers = true
    default: break
    }
  }
}

extension Account {
  static let departed = "SELECT handle FROM accounts WHERE id = ? AND status <> 'active'"

  /// A block stands for both: see `HiddenReason`.
  static let blockedBetween = """
    SELECT a.handle FROM hidden AS h CROSS JOIN accounts AS a ON a.id = h.account
    WHERE h.viewer = ?1 AND h.id > ?3 AND h.id <= ?4 AND h.reason <= ?2
      AND h.reason IN (\(HiddenReason.blocked.rawValue), \(HiddenReason.isBlocked.rawValue))
    """
}

extension Post {
  /// What posts between two keys answer, and what that answers.
  static let answeredBetween = """
    SELECT p.reply_to, q.reply_to FROM posts AS p LEFT JOIN posts AS q ON q.id = p.reply_to
    WHERE p.id > ? AND p.id <= ? AND p.reply_to IS NOT NULL
    """

  /// The event that began a post stays when the post goes, and says who wrote it for whom.
  static let seenBeforeDeletion = """
    SELECT 1 FROM (
      SELECT e.id, json_extract(e.payload, '$.author') AS author,
        coalesce(json_extract(e.payload, '$.visibility'), \(Visibility.everyone.rawValue)) AS visibility
      FROM events AS e WHERE e.id = ?3) AS p
    WHERE \(Sight.reaches()) AND NOT \(Sight.hidesInLists("p.author"))
    """
}
