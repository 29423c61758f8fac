extension [UInt8] {
  /// The longest of what stands for one byte, such as `&quot;`.
  private static var longestReplacement: Int { 6 }

  /// Appends text with the five characters replaced that could end it, between tags as well as in a
  /// quoted attribute (WHATWG HTML, 13.1.2.3 and 13.3). Control characters that no document may hold
  /// become U+FFFD.
  mutating func append(escaping text: String) {
    let source = text.utf8Span.span
    if source.mayNeedEscaping { append(replacingIn: source) } else { append(contentsOf: text.utf8) }
  }

  /// The same for a text as its bytes in UTF-8.
  mutating func append(escaping text: [UInt8]) {
    let source = text.span
    if source.mayNeedEscaping { append(replacingIn: source) } else { append(contentsOf: text) }
  }

  /// The same for a part of such a text.
  mutating func append(escaping text: ArraySlice<UInt8>) {
    let source = text.span
    if source.mayNeedEscaping { append(replacingIn: source) } else { append(contentsOf: text) }
  }

  /// No byte costs a check of its index, which `indices` makes needless, or of the capacity, which is made
  /// for the worst first.
  private mutating func append(replacingIn source: Span<UInt8>) {
    var end = count
    append(contentsOf: repeatElement(0, count: source.count * Self.longestReplacement))
    var output = mutableSpan
    for index in source.indices {
      let byte = source[unchecked: index]
      if byte.isPlain {
        output[unchecked: end] = byte
        end += 1
      } else {
        output.write(byte.replacement, at: &end)
      }
    }
    removeLast(count - end)
  }
}

extension MutableSpan<UInt8> {
  fileprivate mutating func write(_ text: StaticString, at end: inout Int) {
    text.withUTF8Buffer { bytes in
      for byte in bytes {
        self[end] = byte
        end += 1
      }
    }
  }
}

extension Span<UInt8> {
  /// False only if all bytes are plain; the few others that make it true are rare.
  ///
  /// Without a way out of the loop, the compiler looks at many bytes at once.
  fileprivate var mayNeedEscaping: Bool {
    var found: UInt8 = 0
    for index in indices {
      let byte = self[unchecked: index]
      let isLow: UInt8 = byte <= UInt8(ascii: "'") ? 1 : 0
      let isPlainLow: UInt8 =
        (byte | 1 == UInt8(ascii: "!") ? 1 : 0) | (byte == UInt8(ascii: "\n") ? 1 : 0)
      let isAngleBracket: UInt8 = byte & ~2 == UInt8(ascii: "<") ? 1 : 0
      found |= isLow & ~isPlainLow | isAngleBracket
    }
    return found != 0
  }
}

extension UInt8 {
  /// Letters are known first.
  fileprivate var isPlain: Bool {
    if self > UInt8(ascii: ">") { return true }
    return switch self {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      false
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: self >= UInt8(ascii: " ")
    }
  }

  /// Of a byte that is not plain.
  fileprivate var replacement: StaticString {
    switch self {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: "\u{FFFD}"
    }
  }
}
