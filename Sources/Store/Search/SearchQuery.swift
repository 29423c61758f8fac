/// What is searched for.
struct SearchQuery {
  /// How many runs the index is asked for at most; the texts it finds are compared as a whole.
  private static let indexedScalars = 100

  private let wanted: FoldedText

  /// What a person typed, without the white space round it. Nil if nothing is left.
  /// - Parameter limit: of what is longer, in Unicode scalars, the beginning counts.
  init?(typed text: String, limit: Int) {
    let scalars = text.unicodeScalars.prefix(limit)
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    self.init(exactly: String(scalars[first...last]))
  }

  /// Each character counts. Nil for an empty text.
  init?(exactly text: String) {
    wanted = FoldedText(text)
    guard !wanted.scalars.isEmpty else { return nil }
  }

  /// An FTS5 expression for the posts that have all runs of the wanted text, though perhaps not in its order.
  var expression: String {
    let scalars = wanted.scalars.prefix(Self.indexedScalars)
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
