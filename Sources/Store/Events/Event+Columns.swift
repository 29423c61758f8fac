import Model

extension Event {
  static let columns = "id, stream, version, type, payload, actor, at"
  static let after = "SELECT \(columns) FROM events WHERE id > ? ORDER BY id LIMIT ?"
  static let byID = "SELECT \(columns) FROM events WHERE id = ?"
  static let ofStream = "SELECT \(columns) FROM events WHERE stream = ?"

  /// Reads `columns`.
  init(_ row: Columns) throws {
    self.init(
      id: row.id(0), stream: row.id(1), version: row.int(2),
      happening: try Happening(type: row.text(3), payload: row.text(4)), actor: row.optionalID(5),
      at: row.timestamp(6))
  }
}
