import Model

extension Projection {
  func edit(_ details: PostEdited, _ event: Event) throws {
    let post = ID<Post>(event.stream.value)
    // In a replay: the post is deleted further on in the log.
    guard let row = try db.first(PostRow.byID, post, as: PostRow.init) else { return }
    let index = SearchIndex(db: db)
    if row.visibility == .everyone { try index.remove(post, saying: row.text) }
    try db.run(
      "UPDATE posts SET text = ?, warning = ?, mentioned = ?, edited_at = ? WHERE id = ?",
      details.text, details.warning, try handles(of: details.mentions), event.at, post)
    try db.run("DELETE FROM post_tags WHERE post = ?", post)
    if row.visibility == .everyone {
      try index.add(post, saying: details.text)
    }
    try tag(post, details.tags)
    try mention(details.mentions, in: post, by: row.author, event)
  }

  /// Whoever is mentioned now and was not before is told; whoever is not mentioned any more is not told any more.
  private func mention(
    _ accounts: [ID<Account>], in post: ID<Post>, by author: ID<Account>, _ event: Event
  ) throws {
    let former = try db.all("SELECT account FROM mentions WHERE post = ?", post) {
      $0.id(0, of: Account.self)
    }
    for account in former where !accounts.contains(account) {
      try db.run("DELETE FROM mentions WHERE post = ? AND account = ?", post, account)
      try withdrawNotifications(about: post, from: account)
    }
    for account in accounts where !former.contains(account) {
      try db.run("INSERT INTO mentions (post, account) VALUES (?, ?)", post, account)
      try notify(account, of: .mention, by: author, about: post, event)
    }
  }
}
