import Model

extension Projection {
  func publish(_ details: PostPublished, _ event: Event) throws {
    // In a replay: the text was blanked because the post is deleted further on in the log.
    guard !details.text.isEmpty else { return }
    try db.run(
      "INSERT INTO posts (id, author, text, published_at) VALUES (?, ?, ?, ?)", event.stream,
      details.author, details.text, event.at)
    try db.run(
      "INSERT INTO post_search (rowid, grams) VALUES (?, ?)", event.stream,
      SearchGrams(of: details.text).terms)
    try db.run("UPDATE accounts SET post_count = post_count + 1 WHERE id = ?", details.author)
  }

  func deletePost(_ event: Event) throws {
    let post = try db.first("SELECT author, text FROM posts WHERE id = ?", event.stream) {
      (author: $0.id(0, of: Account.self), text: $0.text(1))
    }
    guard let post else { return }
    try remove(ID(event.stream.value), saying: post.text)
    try db.run("UPDATE accounts SET post_count = post_count - 1 WHERE id = ?", post.author)
  }

  func removePosts(of author: ID<Account>) throws {
    let posts = try db.all("SELECT id, text FROM posts WHERE author = ?", author) {
      (id: $0.id(0, of: Post.self), text: $0.text(1))
    }
    for post in posts { try remove(post.id, saying: post.text) }
  }

  /// The index keeps no texts, so it must be told again what it holds of a post to let go of it.
  private func remove(_ post: ID<Post>, saying text: String) throws {
    try db.run(
      "INSERT INTO post_search (post_search, rowid, grams) VALUES ('delete', ?, ?)", post,
      SearchGrams(of: text).terms)
    try db.run("DELETE FROM posts WHERE id = ?", post)
  }
}
