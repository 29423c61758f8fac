import Model

extension Post {
  static let columnCount: Int32 = 19

  static let columns = """
    p.id, p.text, p.published_at, p.visibility, a.id, a.handle, a.name, p.reply_to, p.answered,
    p.edited_at, p.reply_count, p.like_count, p.boost_count, p.warning, p.mentioned,
    a.avatar, \(Picture.ofPost), p.boost_of, p.origin
    """

  /// Posts of active accounts. The join's order is fixed: from the posts, which come by key, to their authors.
  static func select(_ columns: String) -> String {
    """
    SELECT \(columns)
    FROM posts AS p CROSS JOIN accounts AS a ON a.id = p.author AND a.status = 'active'
    """
  }

  static let select = select(columns)

  /// The same without what came with archives, for the lists of what is new. By an index, or one such list would look
  /// through thousands of posts that do not belong into it.
  static func selectWritten(_ columns: String, by index: WrittenIndex = .key) -> String {
    """
    SELECT \(columns)
    FROM posts AS p INDEXED BY \(index.rawValue) CROSS JOIN accounts AS a
      ON a.id = p.author AND a.status = 'active' AND p.origin IS NULL
    """
  }

  /// What was written here, in the order of its keys, or by author.
  enum WrittenIndex: String {
    case key = "posts_written"
    case author = "posts_written_by_author"
  }

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
    origin = row.optionalText(18)
  }
}
