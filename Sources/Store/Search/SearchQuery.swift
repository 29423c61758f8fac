/// What is searched for.
struct SearchQuery {
  /// How much of the wanted text the index is asked for; the texts it finds are compared as a whole.
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

  /// An FTS5 expression for the posts that have the runs that the wanted text consists of, though perhaps
  /// not in its order. Runs that overlap others would rule out hardly any post, and cost as much to look up:
  /// of a word of nine letters, in a million posts, a sixth of the time goes into three runs.
  var expression: String {
    let scalars = wanted.scalars.prefix(Self.indexedScalars)
    let length = min(SearchGrams.longest, scalars.count)
    let last = scalars.count - length
    let starts = Set(stride(from: 0, to: last, by: length)).union([last])
    let terms = Set(starts.map { SearchGrams.term(scalars[$0..<($0 + length)]) })
    return terms.sorted().joined(separator: " AND ")
  }

  /// Whether a post that the expression found really says it.
  func matches(_ text: String) -> Bool {
    FoldedText(text).contains(wanted)
  }
}
