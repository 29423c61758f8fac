import Model

/// Likes and boosts by whoever is not active stay, and are not counted.
extension Projection {
  /// - Parameter kind: one alone.
  /// - Returns: whether there is the post.
  @discardableResult
  func add(_ reaction: Reaction, _ kind: Reactions, _ event: Event) throws -> Bool {
    // In a replay: the post is deleted further on in the log.
    guard try db.exists("SELECT 1 FROM posts WHERE id = ?", reaction.post) else { return false }
    try db.run(
      "INSERT INTO reactions (account, post, kind, id) VALUES (?, ?, ?, ?)", reaction.account,
      reaction.post, kind.rawValue, event.stream)
    try count(reaction, kind, change: 1)
    if let told = kind.notification {
      try notify(
        try author(of: reaction.post), of: told, by: reaction.account, about: reaction.post, event)
    }
    return true
  }

  /// - Parameter kind: one alone.
  func remove(_ reaction: Reaction, _ kind: Reactions, _ event: Event) throws {
    let was = try db.exists(
      "DELETE FROM reactions WHERE account = ? AND post = ? AND kind = ? RETURNING 1",
      reaction.account, reaction.post, kind.rawValue)
    guard was else { return }
    try count(reaction, kind, change: -1)
    if kind.notification != nil {
      try withdrawNotification(of: event.stream, from: try author(of: reaction.post))
    }
  }

  /// Counts an account with those who like and boost posts, or no longer.
  func countReactions(of account: ID<Account>, isActive: Bool) throws {
    for kind in [Reactions.like, .boost] {
      guard let column = kind.countColumn else { continue }
      try db.run(
        """
        UPDATE posts SET \(column) = \(column) + ?
        WHERE id IN (SELECT post FROM reactions WHERE account = ? AND kind = ?)
        """, isActive ? 1 : -1, account, kind.rawValue)
    }
  }

  func removeReactions(of account: ID<Account>) throws {
    if try isActive(account) { try countReactions(of: account, isActive: false) }
    try db.run("DELETE FROM reactions WHERE account = ?", account)
  }

  func removeReactions(to post: ID<Post>) throws {
    try db.run("DELETE FROM posts WHERE boost_of = ?", post)
    try db.run(
      """
      UPDATE accounts SET reaction_count = reaction_count - (
        SELECT count(*) FROM reactions AS r WHERE r.account = accounts.id AND r.post = ?1)
      WHERE id IN (SELECT account FROM reactions WHERE post = ?1)
      """, post)
    try db.run("DELETE FROM reactions WHERE post = ?", post)
  }

  private func author(of post: ID<Post>) throws -> ID<Account> {
    try db.first("SELECT author FROM posts WHERE id = ?", post) { $0.id(0) } ?? ID(0)
  }

  /// Only who is active reacts, and takes it back.
  private func count(_ reaction: Reaction, _ kind: Reactions, change: Int) throws {
    try db.run(
      "UPDATE accounts SET reaction_count = reaction_count + ? WHERE id = ?", change,
      reaction.account)
    guard let column = kind.countColumn else { return }
    try db.run(
      "UPDATE posts SET \(column) = \(column) + ? WHERE id = ?", change, reaction.post)
  }
}

extension Reactions {
  /// What the author is told of it; nil for what nobody else learns of.
  fileprivate var notification: NotificationKind? {
    switch self {
    case .like: .like
    case .boost: .boost
    default: nil
    }
  }

  /// Where a post counts them; nil for what nobody else learns of.
  fileprivate var countColumn: String? {
    switch self {
    case .like: "like_count"
    case .boost: "boost_count"
    default: nil
    }
  }
}
