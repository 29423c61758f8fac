/// The body of a mail in characters and lines that every mail server passes on (RFC 2045, section 6.7).
enum QuotedPrintable {
  private static let lineLimit = 76
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// - Parameter text: its lines end with LF; so do those of the result.
  static func encode(_ text: String) -> String {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: encode(line: Array($0)), as: UTF8.self) }
      .joined(separator: "\n")
  }

  private static func encode(line: [UInt8]) -> [UInt8] {
    var encoded: [UInt8] = []
    var length = 0
    for (index, byte) in line.enumerated() {
      let piece = isPlain(byte, isLast: index == line.count - 1) ? [byte] : escaped(byte)
      if length + piece.count > lineLimit - 1 {
        encoded += Array("=\n".utf8)
        length = 0
      }
      encoded += piece
      length += piece.count
    }
    return encoded
  }

  /// White space at the end of a line would be lost on the way.
  private static func isPlain(_ byte: UInt8, isLast: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "="): false
    case UInt8(ascii: " "), UInt8(ascii: "\t"): !isLast
    default: (0x21...0x7E).contains(byte)
    }
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
