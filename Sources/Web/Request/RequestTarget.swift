/// The target of a request in origin form (RFC 9112, section 3.2.1).
struct RequestTarget {
  private let text: String
  private let pathEnd: Int

  init(_ text: String) {
    self.text = text
    let bytes = text.utf8Span.span
    pathEnd = bytes.firstIndex(of: .question, in: 0..<bytes.count) ?? bytes.count
  }

  var path: String { pathEnd == text.utf8.count ? text : String(text.slice(0..<pathEnd)) }

  var query: String {
    let count = text.utf8.count
    return pathEnd == count ? "" : String(text.slice(pathEnd + 1..<count))
  }

  /// The path in plain text. Nil when it does not start with a slash, holds a bad escape, NUL, an encoded
  /// slash (which would read as a separator) or a fragment, or is not UTF-8.
  func decodedPath() -> String? {
    let bytes = text.utf8Span.span
    guard pathEnd > 0, bytes[0] == .slash else { return nil }
    var isEscaped = false
    for index in 0..<pathEnd {
      switch bytes[index] {
      case 0, UInt8(ascii: "#"): return nil
      case .percent:
        let byte = PercentEncoding.escapedByte(in: bytes, at: index, before: pathEnd)
        guard let byte, byte != 0, byte != .slash else { return nil }
        isEscaped = true
      default: break
      }
    }
    guard isEscaped else { return path }
    return PercentEncoding.decode(path).flatMap { String(validating: $0, as: UTF8.self) }
  }
}
