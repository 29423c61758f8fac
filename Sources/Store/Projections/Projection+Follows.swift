import Model

/// Whoever is not active follows nobody for others to see, and is nobody's follower: their follows stay,
/// and are not counted.
extension Projection {
  func add(_ follow: Follow, _ event: Event) throws {
    try db.run(
      "INSERT INTO follows (follower, followee, id) VALUES (?, ?, ?)", follow.follower,
      follow.followee, event.stream)
    try count(follow, change: 1)
    try notify(follow.followee, of: .follow, by: follow.follower, about: nil, event)
  }

  func remove(_ follow: Follow, _ event: Event) throws {
    try db.run(
      "DELETE FROM follows WHERE follower = ? AND followee = ?", follow.follower, follow.followee)
    try count(follow, change: -1)
    try withdrawNotification(of: event.stream, from: follow.followee)
  }

  /// Counts an account with those whom it follows and who follow it, or no longer.
  func countFollows(of account: ID<Account>, isActive: Bool) throws {
    let change = isActive ? 1 : -1
    try db.run(
      """
      UPDATE accounts SET follower_count = follower_count + ?
      WHERE id IN (SELECT followee FROM follows WHERE follower = ?)
      """, change, account)
    try db.run(
      """
      UPDATE accounts SET following_count = following_count + ?
      WHERE id IN (SELECT follower FROM follows WHERE followee = ?)
      """, change, account)
  }

  func removeFollows(of account: ID<Account>) throws {
    if try isActive(account) { try countFollows(of: account, isActive: false) }
    try db.run("DELETE FROM follows WHERE follower = ?", account)
    try db.run("DELETE FROM follows WHERE followee = ?", account)
  }

  private func count(_ follow: Follow, change: Int) throws {
    if try isActive(follow.followee) {
      try db.run(
        "UPDATE accounts SET following_count = following_count + ? WHERE id = ?", change,
        follow.follower)
    }
    if try isActive(follow.follower) {
      try db.run(
        "UPDATE accounts SET follower_count = follower_count + ? WHERE id = ?", change,
        follow.followee)
    }
  }

  func isActive(_ account: ID<Account>) throws -> Bool {
    try db.exists("SELECT 1 FROM accounts WHERE id = ? AND status = 'active'", account)
  }
}
