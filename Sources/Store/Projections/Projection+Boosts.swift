import Model

/// A boost is a row among the posts, so that it comes into the lists of whoever follows the booster by itself.
extension Projection {
  func boost(_ reaction: Reaction, _ event: Event) throws {
    guard try add(reaction, .boost, event) else { return }
    try db.run(
      """
      INSERT INTO posts (id, author, published_at, visibility, boost_of, text)
      VALUES (?, ?, ?, ?, ?, '')
      """,
      event.stream, reaction.account, event.at, Visibility.unlisted.rawValue, reaction.post)
  }

  func unboost(_ reaction: Reaction, _ event: Event) throws {
    try db.run(
      "DELETE FROM posts WHERE boost_of = ? AND author = ?", reaction.post, reaction.account)
    try remove(reaction, .boost, event)
  }
}
