extension UInt8 {
  /// RFC 8259, section 7: the quote, the backslash and U+0000 to U+001F.
  fileprivate var needsEscape: Bool { self < 0x20 || self == .quote || self == .backslash }
}

extension [UInt8] {
  /// Writes what stands between the quotes of a JSON string.
  mutating func append(jsonEscaping text: String) {
    let source = text.utf8Span.span
    var hasEscape = false
    for index in 0..<source.count where source[index].needsEscape { hasEscape = true }
    guard hasEscape else {
      append(contentsOf: text.utf8)
      return
    }
    for index in 0..<source.count {
      if source[index].needsEscape {
        append(jsonEscape: source[index])
      } else {
        append(source[index])
      }
    }
  }

  private mutating func append(jsonEscape byte: UInt8) {
    append(.backslash)
    switch byte {
    case .lineFeed: append(UInt8(ascii: "n"))
    case .carriageReturn: append(UInt8(ascii: "r"))
    case .tab: append(UInt8(ascii: "t"))
    case 0..<0x20:
      append(contentsOf: "u00".utf8)
      append(UInt8(ascii: "0") + (byte >> 4))
      append(contentsOf: String(byte & 0xF, radix: 16).utf8)
    default: append(byte)
    }
  }
}
