extension [UInt8] {
  /// The longest escape, such as `\u001f`, in bytes.
  private static var longestEscape: Int { 6 }

  /// Writes what stands between the quotes of a JSON string.
  ///
  /// Most of a list's time is spent here, so no byte costs a check of its index, which `indices` makes needless,
  /// or of the capacity, which is made for the worst first.
  mutating func append(jsonEscaping text: String) {
    let source = text.utf8Span.span
    guard source.hasEscape else {
      append(contentsOf: text.utf8)
      return
    }
    var end = count
    append(contentsOf: repeatElement(0, count: source.count * Self.longestEscape))
    var output = mutableSpan
    for index in source.indices {
      let byte = source[unchecked: index]
      if byte.isPlain {
        output[unchecked: end] = byte
        end += 1
      } else {
        output.write(jsonEscape: byte, at: &end)
      }
    }
    removeLast(count - end)
  }
}

extension Span<UInt8> {
  /// Without a way out of the loop, the compiler looks at many bytes at once.
  fileprivate var hasEscape: Bool {
    var found: UInt8 = 0
    for index in indices {
      let byte = self[unchecked: index]
      found |= (byte < 0x20 ? 1 : 0) | (byte == .quote ? 1 : 0) | (byte == .backslash ? 1 : 0)
    }
    return found != 0
  }
}

extension MutableSpan<UInt8> {
  fileprivate mutating func write(jsonEscape byte: UInt8, at end: inout Int) {
    write(.backslash, at: &end)
    switch byte {
    case .lineFeed: write(UInt8(ascii: "n"), at: &end)
    case .carriageReturn: write(UInt8(ascii: "r"), at: &end)
    case .tab: write(UInt8(ascii: "t"), at: &end)
    case 0..<0x20:
      for byte in "u00".utf8 { write(byte, at: &end) }
      write((byte >> 4).hexadecimal, at: &end)
      write((byte & 0xF).hexadecimal, at: &end)
    default: write(byte, at: &end)
    }
  }

  private mutating func write(_ byte: UInt8, at end: inout Int) {
    self[end] = byte
    end += 1
  }
}

extension UInt8 {
  /// All but the quote, the backslash and U+0000 to U+001F (RFC 8259, section 7); letters are known first.
  fileprivate var isPlain: Bool {
    (self > .quote && self != .backslash) || self == .space || self == UInt8(ascii: "!")
  }

  /// The digit of a number below 16.
  fileprivate var hexadecimal: UInt8 {
    self < 10 ? UInt8(ascii: "0") + self : UInt8(ascii: "a") + self - 10
  }
}
