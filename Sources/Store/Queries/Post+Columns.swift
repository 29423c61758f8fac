import Model

extension Post {
  static let columnCount: Int32 = 7

  static let columns = "p.id, p.text, p.published_at, a.id, a.handle, a.name, p.like_count"

  static let select = select(columns)

  /// Posts of active accounts. The join's order is fixed: from the posts, which come by key, to their authors.
  static func select(_ columns: String) -> String {
    """
    SELECT \(columns)
    FROM posts AS p CROSS JOIN accounts AS a ON a.id = p.author AND a.status = 'active'
    """
  }

  /// Reads `columns`.
  init(_ row: Columns) throws {
    self.init(
      id: row.id(0), author: Author(id: row.id(3), handle: try row.handle(4), name: row.text(5)),
      text: row.storedText(1), publishedAt: row.timestamp(2), likeCount: row.int(6))
  }
}
