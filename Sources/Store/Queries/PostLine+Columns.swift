import Model

extension PostLine {
  static let columnCount: Int32 = 5

  static let columns = "p.id, p.text, p.published_at, p.visibility, a.handle"

  /// Reads `columns`.
  init(_ row: Columns) throws {
    self.init(
      id: row.id(0), author: try row.handle(4), text: row.storedText(1),
      publishedAt: row.timestamp(2))
  }
}
