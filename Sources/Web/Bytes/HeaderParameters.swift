/// A header value followed by parameters: `form-data; name="text"` (RFC 9110, section 5.6.6).
struct HeaderParameters: Sendable {
  let value: String
  private var parameters: [(name: String, value: String)] = []

  /// Nil when the parameters break the grammar.
  init?(_ header: String) {
    let bytes = header.utf8Span.span
    var rest = 0..<bytes.count
    value = String(header.slice(bytes.trimmed(bytes.takeElement(before: .semicolon, from: &rest))))
    while true {
      rest = bytes.trimmed(rest)
      guard !rest.isEmpty else { return }
      if bytes[rest.lowerBound] == .semicolon {
        rest = rest.dropFirst()
        continue
      }
      guard let equals = bytes.firstIndex(of: .equals, in: rest) else { return nil }
      let name = header.slice(rest.lowerBound..<equals)
      guard !name.isEmpty, name.utf8.allSatisfy(\.isToken) else { return nil }
      rest = equals + 1..<rest.upperBound
      guard let value = Self.takeValue(header, &rest) else { return nil }
      parameters.append((String(name), value))
    }
  }

  subscript(name: String) -> String? {
    parameters.first { $0.name.isEqualIgnoringASCIICase(to: name) }?.value
  }

  /// A token or a quoted string, and the semicolon after it.
  private static func takeValue(_ header: String, _ rest: inout Range<Int>) -> String? {
    let bytes = header.utf8Span.span
    guard let first = rest.first, bytes[first] == .quote else {
      let token = bytes.trimmed(bytes.takeElement(before: .semicolon, from: &rest))
      guard token.allSatisfy({ bytes[$0].isToken }) else { return nil }
      return String(header.slice(token))
    }
    var unquoted: [UInt8] = []
    var index = first + 1
    while index < rest.upperBound, bytes[index] != .quote {
      if isEscape(bytes, index, before: rest.upperBound) { index += 1 }
      unquoted.append(bytes[index])
      index += 1
    }
    guard index < rest.upperBound else { return nil }
    rest = index + 1..<rest.upperBound
    let padding = bytes.trimmed(bytes.takeElement(before: .semicolon, from: &rest))
    return padding.isEmpty ? String(validating: unquoted, as: UTF8.self) : nil
  }

  /// Only a quote or a backslash can be escaped: old browsers send `C:\notes.txt` with plain backslashes.
  private static func isEscape(
    _ bytes: borrowing Span<UInt8>, _ index: Int, before end: Int
  ) -> Bool {
    guard bytes[index] == .backslash, index + 1 < end else { return false }
    return bytes[index + 1] == .quote || bytes[index + 1] == .backslash
  }
}
