import Model

extension Projection {
  func publish(_ details: PostPublished, _ event: Event) throws {
    // In a replay: the text was blanked because the post is deleted further on in the log.
    guard !details.text.isEmpty else { return }
    let post = ID<Post>(event.stream.value)
    try db.run(
      """
      INSERT INTO posts
        (id, author, published_at, visibility, reply_to, answered, warning, mentioned,
          picture_count, text, origin)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      post, details.author, details.origin?.publishedAt ?? event.at, details.visibility.rawValue,
      details.answers?.post,
      try details.answers.map { try handle(of: $0.author) }, details.warning,
      try handles(of: details.mentions), details.pictures.count,
      details.text, details.origin?.address)
    for (offset, picture) in details.pictures.enumerated() {
      try db.run(
        "INSERT INTO post_pictures (post, place, hash, width, height, alt) VALUES (?, ?, ?, ?, ?, ?)",
        post, offset + 1, picture.hash.text, picture.width, picture.height, picture.alt)
    }
    for account in details.mentions {
      try db.run("INSERT INTO mentions (post, account) VALUES (?, ?)", post, account)
      try notify(
        account, of: account == details.answers?.author ? .answer : .mention, by: details.author,
        about: post, event)
    }
    try tag(post, details.tags)
    try count(
      details.author, details.visibility, isBrought: details.origin != nil, change: 1)
    guard details.visibility.isForEverybody else { return }
    if let answers = details.answers { try countReplies(to: answers.post, change: 1) }
  }

  func deletePost(_ event: Event) throws {
    guard let row = try db.first(PostRow.byID, event.stream, as: PostRow.init) else { return }
    try remove(row)
    try count(row.author, row.visibility, isBrought: row.isBrought, change: -1)
  }

  /// - Parameter isBrought: whether the post came with an archive. Of those, all are counted: on their page one
  ///   finds out which are for oneself.
  private func count(
    _ author: ID<Account>, _ visibility: Visibility, isBrought: Bool, change: Int
  ) throws {
    guard isBrought || visibility.isForEverybody else { return }
    let column = isBrought ? "brought_count" : "post_count"
    try db.run("UPDATE accounts SET \(column) = \(column) + ? WHERE id = ?", change, author)
  }

  func removePosts(of author: ID<Account>) throws {
    let isActive = try isActive(author)
    for row in try db.all(PostRow.byAuthor, author, as: PostRow.init) {
      try remove(row, isCounted: isActive)
    }
  }

  /// Answers count while whoever gave them is active.
  func countReplies(of author: ID<Account>, isActive: Bool) throws {
    let answered = try db.all(
      """
      SELECT reply_to FROM posts
      WHERE author = ? AND reply_to IS NOT NULL AND visibility <= ?
      """, author, Visibility.unlisted.rawValue
    ) { $0.id(0, of: Post.self) }
    for post in answered { try countReplies(to: post, change: isActive ? 1 : -1) }
  }

  private func countReplies(to post: ID<Post>, change: Int) throws {
    try db.run("UPDATE posts SET reply_count = reply_count + ? WHERE id = ?", change, post)
  }

  func tag(_ post: ID<Post>, _ tags: [String]) throws {
    for tag in tags { try db.run("INSERT INTO post_tags (tag, post) VALUES (?, ?)", tag, post) }
  }

  private func remove(_ row: PostRow, isCounted: Bool = true) throws {
    if row.visibility == .everyone { try SearchIndex(db: db).remove(row.id, saying: row.text) }
    if row.visibility.isForEverybody, isCounted, let answered = row.answered {
      try countReplies(to: answered, change: -1)
    }
    try removeReactions(to: row.id)
    try withdrawNotifications(about: row.id)
    try db.run("DELETE FROM post_tags WHERE post = ?", row.id)
    try db.run("DELETE FROM mentions WHERE post = ?", row.id)
    try db.run("DELETE FROM post_pictures WHERE post = ?", row.id)
    try db.run("DELETE FROM posts WHERE id = ?", row.id)
  }

  /// In lower case, with a space between two.
  func handles(of accounts: [ID<Account>]) throws -> String {
    try accounts.map(handle).joined(separator: " ").lowercased()
  }

  private func handle(of account: ID<Account>) throws -> String {
    try db.first("SELECT handle FROM accounts WHERE id = ?", account) { $0.text(0) } ?? ""
  }
}

/// As much of a post as has to be known to take it out of the read models.
struct PostRow {
  static let byID = select + " WHERE id = ?"
  static let byAuthor = select + " WHERE author = ?"
  private static let select = "SELECT id, author, visibility, reply_to, text, origin FROM posts"

  let id: ID<Post>
  let author: ID<Account>
  let visibility: Visibility
  let answered: ID<Post>?
  let text: String
  /// Whether it came with an archive.
  let isBrought: Bool

  init(_ row: Columns) throws {
    id = row.id(0)
    author = row.id(1)
    visibility = try row.visibility(2)
    answered = row.optionalID(3)
    text = row.text(4)
    isBrought = !row.isNull(5)
  }
}
