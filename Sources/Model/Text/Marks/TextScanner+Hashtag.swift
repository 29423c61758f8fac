/// `#tag`, also behind the full-width sign of Chinese and Japanese keyboards: letters, marks and digits of
/// any script, after the hashtag identifiers of Unicode (UAX 31, R8).
extension TextScanner {
  /// - Parameter width: of the sign, in bytes.
  func hashtag(at start: Int, width: Int) -> TextMark? {
    guard !isHashtagRuledOut(before: start), let end = endOfHashtag(from: start + width),
      !has("://", at: end),
      let tag = Hashtag(unchecked: String(decoding: text[start + width..<end], as: UTF8.self))
    else { return nil }
    return TextMark(kind: .hashtag(tag), range: start..<end)
  }

  /// Where the tag ends whose first letter is at `start`; nil if there is none. It has a letter somewhere and
  /// does not end with an underscore or a joiner.
  func endOfHashtag(from start: Int) -> Int? {
    var (index, count, hasLetter, mayJoin) = (start, 0, false, false)
    var end: Int?
    while index < text.count {
      let (scalar, next) = scalar(at: index)
      let part = scalar.hashtagPart
      guard part != .none, mayJoin || part != .mark && part != .joiner else { break }
      count += 1
      guard count <= Hashtag.limit else { return nil }
      mayJoin = part != .joiner
      hasLetter = hasLetter || part == .letter
      index = next
      if part != .joiner && part != .connector { end = next }
    }
    return hasLetter ? end : nil
  }

  private func isHashtagRuledOut(before start: Int) -> Bool {
    switch scalar(before: start) {
    case nil: false
    case "_", "#", "＃", "/", "&": true
    case let scalar?: scalar.isEuropeanWordPart
    }
  }
}

private enum HashtagPart {
  case none, letter, mark, digit, connector, joiner
}

extension Unicode.Scalar {
  fileprivate var hashtagPart: HashtagPart {
    switch self {
    case "A"..."Z": return .letter
    case _ where isPlainLetter: return .letter
    case "0"..."9": return .digit
    // Between letters, of Catalan, Greek, Hebrew, Tibetan, Persian and Indic scripts, Japanese.
    case "\u{B7}", "\u{387}", "\u{5F3}", "\u{5F4}", "\u{F0B}", "\u{200C}", "\u{200D}", "\u{30FB}",
      "\u{FF65}":
      return .joiner
    case _ where isASCII: return self == "_" ? .connector : .none
    default: break
    }
    guard properties.isXIDContinue else { return .none }
    switch properties.generalCategory {
    case .connectorPunctuation: return .connector
    case let category where category.isMark: return .mark
    // A filler is a letter that draws nothing.
    case let category where category.isLetter:
      return properties.isDefaultIgnorableCodePoint ? .none : .letter
    default: return .digit
    }
  }
}
