extension StoredText {
  /// Its beginning in one line: emphasis and code without their markers; spaces, tabs and ends of lines as single
  /// spaces. An ideographic space stays what it is.
  ///
  /// - Parameter limit: in characters. What is longer is cut behind the last word that ends in the second half of
  ///   these, if one does, and `…` follows.
  public func excerpt(limit: Int) -> String {
    let words = withoutMarkers.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let line = String(
      decoding: Array(words.joined(separator: CollectionOfOne(0x20))), as: UTF8.self)
    // Characters are searched for their ends only where there may be too many: each has a scalar of its own at least.
    guard line.unicodeScalars.count > limit,
      let middle = line.index(line.startIndex, offsetBy: limit / 2, limitedBy: line.endIndex),
      let end = line.index(middle, offsetBy: limit - limit / 2, limitedBy: line.endIndex),
      end < line.endIndex
    else { return line }
    let lastWordEnd = line.utf8[...end].lastIndex(of: UInt8(ascii: " "))
    return line[..<(lastWordEnd.flatMap { $0 > middle ? $0 : nil } ?? end)] + "…"
  }

  private var withoutMarkers: [UInt8] {
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
    return bytes + utf8[end...]
  }
}
