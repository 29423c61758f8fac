import GRDB
import Model

/// A list of posts in the order of their keys, of which a viewer sees some. Parameters 1 and 2 are those of `Sight`.
///
/// The others are passed over row by row, and after `candidates` rows the list ends with a short page.
struct PostListQuery<Element: Sendable>: Sendable {
  /// For those from whom nobody is hidden, who are most: it spares them a sixth of what the list costs.
  let open: String
  /// With one more column, which is 1 for posts that the viewer sees.
  let veiled: String
  private let isForEveryone: Bool
  private let columnCount: Int32
  private let decode: @Sendable (Columns) throws -> Element

  /// - Parameters:
  ///   - columns: what `decode` reads. The first is the key, the fourth the visibility.
  ///   - isForEveryone: whether the list leaves out all that is not for everyone.
  ///   - condition: what a post must be for the viewer to see it.
  ///   - sql: given the columns that it is to select.
  private init(
    _ columns: String, count: Int32, isForEveryone: Bool, seenIf condition: String,
    as decode: @escaping @Sendable (Columns) throws -> Element, _ sql: (_ columns: String) -> String
  ) {
    open = sql(columns)
    veiled = sql("\(columns), \(condition)")
    self.isForEveryone = isForEveryone
    columnCount = count
    self.decode = decode
  }

  func sql(for sight: Sight) -> String { isVeiled(from: sight) ? veiled : open }

  /// What a row of `sql(for:)` holds; nil if it is not for the viewer's eyes.
  func element(_ row: Columns, seenBy sight: Sight) throws -> Element? {
    if isForEveryone, row.int(3) != Visibility.everyone.rawValue { return nil }
    if isVeiled(from: sight), row.int(columnCount) != 1 { return nil }
    return try decode(row)
  }

  /// How many rows one page looks at: to ask whether a post is for the viewer takes several times as long as to
  /// see that it is for everyone.
  var candidates: Int {
    isForEveryone ? Finding<Element>.candidates : Finding<Element>.candidates / 10
  }

  private func isVeiled(from sight: Sight) -> Bool { !isForEveryone || sight.hidesAnybody }
}

extension PostListQuery<Post> {
  /// Posts for everyone, without those of whoever is hidden from the viewer.
  static func forEveryone(_ sql: (_ columns: String) -> String) -> Self {
    Self(
      Post.columns, count: Post.columnCount, isForEveryone: true,
      seenIf: "NOT \(Sight.hidesInLists("p.author"))", as: { try Post($0) }, sql)
  }

  /// All that reaches the viewer.
  /// - Parameter condition: what else a post must be.
  static func forViewer(
    seenIf condition: String = "TRUE", _ sql: (_ columns: String) -> String
  ) -> Self {
    Self(
      Post.columns, count: Post.columnCount, isForEveryone: false,
      seenIf: "\(Sight.reaches()) AND \(condition)", as: { try Post($0) }, sql)
  }
}

extension PostListQuery<PostLine> {
  static func forEveryone(_ sql: (_ columns: String) -> String) -> Self {
    Self(
      PostLine.columns, count: PostLine.columnCount, isForEveryone: true,
      seenIf: "NOT \(Sight.hidesInLists("p.author"))", as: { try PostLine($0) }, sql)
  }
}

extension Database {
  /// - Parameters:
  ///   - query: has as parameter 3 the key to begin at.
  ///   - subject: what the list is about, as parameter 4, if it has one.
  func stretch<Element>(
    of query: PostListQuery<Element>, about subject: (any SQLValue)? = nil,
    from start: ID<Element>, limit: Int, seenBy sight: Sight
  ) throws -> Stretch<Element> {
    var finding = Finding<Element>(limit: limit, candidates: query.candidates)
    let values: [any SQLValue] = [sight.viewer, sight.lastReason, start]
    try each(query.sql(for: sight), values: values + (subject.map { [$0] } ?? [])) { row in
      finding.look(at: row.id(0), match: try query.element(row, seenBy: sight))
    }
    return Stretch(elements: finding.found, end: finding.end)
  }
}
