import Model

extension Projection {
  func publish(_ details: PostPublished, _ event: Event) throws {
    // In a replay: the text was blanked because the post is deleted further on in the log.
    guard !details.text.isEmpty else { return }
    try db.run(
      "INSERT INTO posts (id, author, text, published_at) VALUES (?, ?, ?, ?)", event.stream,
      details.author, details.text, event.at)
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

  private func remove(_ post: ID<Post>, saying text: String) throws {
    try SearchIndex(db: db).remove(post, saying: text)
    try removeReactions(to: post)
    try db.run("DELETE FROM posts WHERE id = ?", post)
  }
}
