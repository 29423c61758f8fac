import Model

extension PostLine {
  /// Reads `Post.columns`.
  init(_ row: Columns) throws {
    self.init(
      id: row.id(0), author: try row.handle(4), text: row.storedText(1),
      publishedAt: row.timestamp(2))
  }
}
