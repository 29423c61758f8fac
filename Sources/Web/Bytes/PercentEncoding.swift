/// Percent-encoding by RFC 3986, section 2.1.
public enum PercentEncoding {
  /// `text` as one segment of a path; a slash in it becomes `%2F`.
  public static func encode(pathSegment text: String) -> String {
    encode(text) { $0.isUnreserved || $0 == UInt8(ascii: "@") || $0 == .colon }
  }

  /// `text` as the name or the value of one field of a query or a URL-encoded form.
  public static func encode(query text: String) -> String {
    encode(text, keeping: \.isUnreserved)
  }

  /// The bytes that `text` stands for; nil when a `%` is not followed by two hexadecimal digits.
  public static func decode(_ text: some StringProtocol) -> [UInt8]? {
    let source = Array(text.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      if source[index] == .percent {
        guard let byte = escapedByte(in: source.span, at: index, before: source.count) else {
          return nil
        }
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return bytes
  }

  static func encode(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
    if text.utf8.allSatisfy(isKept) { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 2)
    for byte in text.utf8 {
      if isKept(byte) {
        bytes.append(byte)
      } else {
        bytes.append(.percent)
        bytes.append(hexadecimalDigit(byte >> 4))
        bytes.append(hexadecimalDigit(byte & 0xF))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What the `%` at `index` and the two digits after it stand for.
  static func escapedByte(in span: borrowing Span<UInt8>, at index: Int, before end: Int) -> UInt8?
  {
    guard index + 2 < end,
      let high = span[index + 1].hexadecimalValue,
      let low = span[index + 2].hexadecimalValue
    else { return nil }
    return high << 4 | low
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}

extension UInt8 {
  fileprivate var isUnreserved: Bool {
    isLetter || isDigit || self == .hyphen || self == UInt8(ascii: ".") || self == UInt8(ascii: "_")
      || self == UInt8(ascii: "~")
  }
}
