import Model

extension Post {
  static let columnCount: Int32 = 18

  static let columns = """
    p.id, p.text, p.published_at, p.visibility, a.id, a.handle, a.name, p.reply_to, p.answered,
    p.edited_at, p.reply_count, p.like_count, p.boost_count, p.warning, p.mentioned,
    a.avatar, \(Picture.ofPost), p.boost_of
    """

  /// Posts of active accounts. The join's order is fixed: from the posts, which come by key, to their authors.
  static func select(_ columns: String) -> String {
    """
    SELECT \(columns)
    FROM posts AS p CROSS JOIN accounts AS a ON a.id = p.author AND a.status = 'active'
    """
  }

  static let select = select(columns)

  /// Reads `columns`. A boost has no words: `Database.unfolded` puts into its place what it passes on.
  init(_ row: Columns) throws {
    self.init(
      id: row.id(0),
      author: Author(
        id: row.id(4), handle: try row.handle(5), name: row.text(6),
        avatar: try row.optionalPicture(15)),
      text: row.storedText(1), publishedAt: row.timestamp(2))
    visibility = try row.visibility(3)
    if let answered = row.optionalID(7, of: Post.self) {
      self.answered = AnsweredPost(id: answered, author: try row.handle(8))
    }
    if !row.isNull(9) { editedAt = row.timestamp(9) }
    counts.replies = row.int(10)
    counts.likes = row.int(11)
    counts.boosts = row.int(12)
    warning = row.storedText(13)
    mentioned = row.storedText(14)
    if !row.isNull(16) { pictures = try Picture.all(inColumn: row.text(16)) }
    if let boosted = row.optionalID(17, of: Post.self) {
      boost = Boost(booster: author, post: boosted)
    }
  }
}
