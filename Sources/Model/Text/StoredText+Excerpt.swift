extension StoredText {
  /// Its beginning in one line: emphasis and code without their markers, white space as single spaces.
  ///
  /// - Parameter limit: in characters. What is longer is cut behind the last word that ends in the second half of
  ///   these, if one does, and `…` follows.
  public func excerpt(limit: Int) -> String {
    var line = ""
    var count = 0
    var lastWordEnd = 0
    var isInGap = false
    for character in withoutMarkers {
      if character.isWhitespace {
        isInGap = count > 0
        continue
      }
      if isInGap {
        lastWordEnd = count
        line.append(" ")
        count += 1
        isInGap = false
      }
      guard count < limit else {
        return line.prefix(lastWordEnd > limit / 2 ? lastWordEnd : limit) + "…"
      }
      line.append(character)
      count += 1
    }
    return line
  }

  private var withoutMarkers: String {
    var bytes: [UInt8] = []
    var end = 0
    for mark in marks {
      bytes += utf8[end..<mark.range.lowerBound]
      switch mark.kind {
      case .begin, .end: break
      case .code: bytes += utf8[mark.range].dropFirst().dropLast()
      case .address, .mention, .hashtag: bytes += utf8[mark.range]
      }
      end = mark.range.upperBound
    }
    return String(decoding: bytes + utf8[end...], as: UTF8.self)
  }
}
