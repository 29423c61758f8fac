/// `@ada`, also behind the full-width sign of Chinese and Japanese keyboards. The name follows the rules of
/// ``Handle``; `@ada@example.org`, who is somewhere else, and e-mail addresses are no mentions.
extension TextScanner {
  /// - Parameter width: of the sign, in bytes.
  func mention(at start: Int, width: Int) -> TextMark? {
    guard !isMentionRuledOut(before: start) else { return nil }
    let name = start + width
    var end = name
    while end < text.count, Handle.isAllowed(text[end]) {
      end += 1
      guard end - name <= Handle.lengths.upperBound else { return nil }
    }
    guard !goesOn(at: end),
      let handle = Handle(String(decoding: text[name..<end], as: UTF8.self))
    else { return nil }
    return TextMark(kind: .mention(handle), range: start..<end)
  }

  private func isMentionRuledOut(before start: Int) -> Bool {
    switch scalar(before: start) {
    case nil: false
    case "_", "@", "＠", "/", ".": true
    case let scalar?: scalar.isEuropeanWordPart
    }
  }

  private func goesOn(at end: Int) -> Bool {
    switch scalar(after: end) {
    case nil: false
    case "@", "＠": true
    case ":": has("://", at: end)
    case let scalar?: scalar.isEuropeanWordPart
    }
  }
}
