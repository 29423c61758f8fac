extension [UInt8] {
  /// Appends text with the five characters replaced that could end it, between tags as well as in a
  /// quoted attribute (WHATWG HTML, 13.1.2.3 and 13.3). Control characters that no document may hold
  /// become U+FFFD.
  mutating func append(escaping text: String) {
    guard text.needsEscaping else {
      append(contentsOf: text.utf8)
      return
    }
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): append(contentsOf: "&#39;".utf8)
      case let byte where byte.needsEscaping: append(contentsOf: "\u{FFFD}".utf8)
      case let byte: append(byte)
      }
    }
  }
}

extension String {
  fileprivate var needsEscaping: Bool {
    let bytes = utf8Span.span
    for index in bytes.indices where bytes[index].needsEscaping { return true }
    return false
  }
}

extension UInt8 {
  /// One bit for each of the five characters of markup; all are below 64.
  private static let markup: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
  /// One bit for each of the first 32, but for tab and line breaks.
  private static let controls: UInt64 = 0xFFFF_FFFF & ~(1 << 0x09 | 1 << 0x0A | 1 << 0x0D)

  fileprivate var needsEscaping: Bool {
    self < 64 && (Self.markup | Self.controls) >> UInt64(self) & 1 == 1
  }
}
