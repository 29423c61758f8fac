import Model
import Web

extension CursorRequest {
  /// Reads `limit`, and `before` or `after`.
  ///
  /// - Throws: 400 naming the field whose value cannot be.
  init(_ query: FormFields) throws(HTTPError) {
    let before = try Self.key("before", in: query)
    let after = try Self.key("after", in: query)
    guard before == nil || after == nil else {
      throw .badRequest("Send before or after, not both.", field: "before")
    }
    let cursor: Cursor<Noun>? = before.map { .before($0) } ?? after.map { .after($0) }
    guard let text = query["limit"] else {
      self.init(cursor)
      return
    }
    guard let limit = Int64(pathSegment: text[...]), Self.limits.contains(Int(limit)) else {
      throw .badRequest(
        "limit takes a number from \(Self.limits.lowerBound) to \(Self.limits.upperBound).",
        field: "limit")
    }
    self.init(cursor, limit: Int(limit))
  }

  private static func key(
    _ name: String, in query: FormFields
  ) throws(HTTPError) -> ID<Noun>? {
    guard let text = query[name] else { return nil }
    guard let key = ID<Noun>(pathSegment: text[...]) else {
      throw .badRequest("\(name) takes an id.", field: name)
    }
    return key
  }
}
