extension StoredText {
  /// Its beginning in one line: emphasis and code without their markers, white space as single spaces.
  ///
  /// - Parameter limit: in characters. What is longer is cut behind the last word that ends in the second half of
  ///   these, if one does, and `…` follows.
  public func excerpt(limit: Int) -> String {
    let bytes = withoutMarkers.inOneLine
    let line = String(decoding: bytes, as: UTF8.self)
    // Characters are searched for their ends only where there may be too many: each has a scalar of its own at least.
    guard bytes.count(where: { $0 & 0xC0 != 0x80 }) > limit,
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

extension [UInt8] {
  /// A text in UTF-8 with single spaces for its white space, and with none at its ends.
  fileprivate var inOneLine: [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(count)
    var isInGap = false
    var index = 0
    while index < count {
      let width = widthOfWhiteSpace(at: index)
      guard width == 0 else {
        isInGap = !line.isEmpty
        index += width
        continue
      }
      if isInGap { line.append(UInt8(ascii: " ")) }
      isInGap = false
      line.append(self[index])
      index += 1
    }
    return line
  }

  /// How many bytes the scalar has that begins there, if it has Unicode's property White_Space; otherwise 0.
  private func widthOfWhiteSpace(at index: Int) -> Int {
    switch self[index] {
    case 0x09...0x0D, 0x20: return 1
    case 0xC2 where index + 1 < count: return [0x85, 0xA0].contains(self[index + 1]) ? 2 : 0
    case 0xE1...0xE3 where index + 2 < count:
      switch (self[index], self[index + 1], self[index + 2]) {
      case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
        (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
        return 3
      default: return 0
      }
    default: return 0
    }
  }
}
