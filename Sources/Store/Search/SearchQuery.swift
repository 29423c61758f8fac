/// What a person searches for.
struct SearchQuery {
  private let wanted: FoldedText

  /// Nil if the text is blank.
  /// - Parameter text: of what is longer than `limit` scalars the beginning counts.
  init?(_ text: String, limit: Int) {
    let scalars = text.unicodeScalars.prefix(limit)
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    wanted = FoldedText(String(scalars[first...last]))
    guard !wanted.scalars.isEmpty else { return nil }
  }

  /// An FTS5 expression for the posts that have all runs of the wanted text, though perhaps not in its order.
  var expression: String {
    let scalars = wanted.scalars
    let length = min(SearchGrams.longest, scalars.count)
    let terms = Set(
      (0...(scalars.count - length)).map { SearchGrams.term(scalars[$0..<($0 + length)]) })
    return terms.sorted().joined(separator: " AND ")
  }

  /// Whether a post that the expression found really says it.
  func matches(_ text: String) -> Bool {
    FoldedText(text).contains(wanted)
  }
}
