import GRDB
import Model

/// A list of posts in the two forms in which it is read. Parameters 1 and 2 are those of `Sight`.
struct PostListQuery {
  /// For those from whom nobody is hidden, who are most: it spares them a sixth of what the list costs.
  let open: String
  /// With one more column, which says whether the author is hidden from the viewer.
  let veiled: String

  /// - Parameter sql: given the columns that it is to select.
  init(_ sql: (_ columns: String) -> String) {
    open = sql(Post.columns)
    veiled = sql("\(Post.columns), \(Sight.hidesInLists("p.author"))")
  }

  func sql(for sight: Sight) -> String { sight.hidesAnybody ? veiled : open }
}

extension Sight {
  /// Whether the author of a post is hidden, in a row of the query for this sight.
  func hides(_ row: Columns) -> Bool {
    hidesAnybody && row.int(Post.columnCount) == 1
  }
}

extension Database {
  /// - Parameter query: has as further parameters the key to begin at, and how many to read (-1: all).
  func stretch<Element>(
    of query: PostListQuery, from start: ID<Element>, limit: Int, seenBy sight: Sight,
    key: (Element) -> ID<Element>, as decode: (Columns) throws -> Element
  ) throws -> Stretch<Element> {
    guard sight.hidesAnybody else {
      let candidates = try all(
        query.open, sight.viewer, sight.lastReason, start, limit + 1, as: decode)
      return Stretch(candidates: candidates, limit: limit, key: key)
    }
    var finding = Finding<Element>(limit: limit)
    try each(query.veiled, sight.viewer, sight.lastReason, start, -1) { row in
      finding.look(at: row.id(0), match: sight.hides(row) ? nil : try decode(row))
    }
    return Stretch(elements: finding.found, end: finding.end)
  }
}
