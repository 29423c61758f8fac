/// What the headers of one part of a form say (RFC 7578, section 4).
struct PartHeaders {
  private(set) var name = ""
  private(set) var filename: String?
  private(set) var contentType: String?

  /// Where the headers at the front end, with the blank line after them; nil if more must come first.
  static func end(in bytes: [UInt8]) throws(HTTPError) -> Int? {
    var start = 0
    while let end = lineEnd(in: bytes, start..<bytes.count) {
      guard end + 2 <= maximumBytes else { throw malformed }
      if end == start { return end + 2 }
      start = end + 2
    }
    guard bytes.count <= maximumBytes else { throw malformed }
    return nil
  }

  /// - Parameter end: where the blank line after them ends.
  static func parse(_ bytes: [UInt8], upTo end: Int) throws(HTTPError) -> PartHeaders {
    var headers = PartHeaders()
    var hasName = false
    var start = 0
    while let end = lineEnd(in: bytes, start..<end), end > start {
      guard let line = String(validating: bytes[start..<end], as: UTF8.self) else {
        throw malformed
      }
      let (field, value) = try split(line)
      if field.isEqualIgnoringASCIICase(to: "Content-Disposition") {
        try headers.readDisposition(value)
        hasName = true
      } else if field.isEqualIgnoringASCIICase(to: "Content-Type") {
        headers.contentType = value
      }
      start = end + 2
    }
    guard hasName else { throw unnamed }
    return headers
  }

  private mutating func readDisposition(_ value: String) throws(HTTPError) {
    guard let disposition = HeaderParameters(value),
      disposition.value.isEqualIgnoringASCIICase(to: "form-data"),
      let name = disposition["name"]
    else { throw Self.unnamed }
    self.name = Self.unescaped(name)
    filename = disposition["filename"].map(Self.unescaped)
  }

  private static func split(_ line: String) throws(HTTPError) -> (Substring, String) {
    let bytes = line.utf8Span.span
    var rest = 0..<bytes.count
    let field = bytes.takeElement(before: .colon, from: &rest)
    guard !field.isEmpty, field.upperBound < bytes.count,
      field.allSatisfy({ bytes[$0].isToken })
    else { throw malformed }
    return (line.slice(field), String(line.slice(bytes.trimmed(rest))))
  }

  private static func lineEnd(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let span = bytes.span
    var rest = range
    while let index = span.firstIndex(of: .carriageReturn, in: rest) {
      if index + 1 < range.upperBound, span[index + 1] == .lineFeed { return index }
      rest = index + 1..<range.upperBound
    }
    return nil
  }

  /// Undoes the three escapes that browsers make in names (WHATWG HTML, section 4.10.21.8).
  private static func unescaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    var index = 0
    while index < source.count {
      let escaped =
        source[index] == .percent
        ? PercentEncoding.escapedByte(in: source.span, at: index, before: source.count) : nil
      if let escaped, [.quote, .carriageReturn, .lineFeed].contains(escaped) {
        bytes.append(escaped)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let maximumBytes = 8 * 1024
  private static let malformed = HTTPError.badRequest(
    "A part of the form has headers that cannot be read, or more than \(maximumBytes) bytes of them."
  )
  private static let unnamed = HTTPError.badRequest(
    "Give each part of the form a Content-Disposition of form-data with a name.")
}
