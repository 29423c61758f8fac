/// A body cut at its boundary (RFC 2046, section 5.1.1).
struct MultipartBody {
  private struct Delimiter {
    /// Where the content before it ends.
    let start: Int
    /// Where the part after it starts; nil after the last one.
    let next: Int?
  }

  private let bytes: [UInt8]
  private let delimiter: [UInt8]
  private var start: Int?

  /// Throws when the boundary is none or the body does not begin with one.
  init(_ bytes: [UInt8], boundary: String) throws(HTTPError) {
    guard (1...70).contains(boundary.utf8.count),
      boundary.utf8.allSatisfy({ $0 == .space || $0.isVisible }), boundary.utf8.last != .space
    else { throw .badRequest("Send multipart/form-data with a boundary of 1 to 70 characters.") }
    self.bytes = bytes
    delimiter = Array("\r\n--".utf8) + boundary.utf8
    guard let first = opening() ?? nextDelimiter(from: 0) else { throw Self.unterminated }
    start = first.next
  }

  /// The next part, headers and content; nil after the last one. What follows that is ignored.
  mutating func nextPart() throws(HTTPError) -> Range<Int>? {
    guard let start else { return nil }
    guard let end = nextDelimiter(from: start) else { throw Self.unterminated }
    self.start = end.next
    return start..<end.start
  }

  /// The first delimiter needs no line break in front.
  private func opening() -> Delimiter? {
    bytes.starts(with: delimiter[2...]) ? closed(start: 0, end: delimiter.count - 2) : nil
  }

  private func nextDelimiter(from start: Int) -> Delimiter? {
    let span = bytes.span
    var rest = start..<bytes.count
    while let index = span.firstIndex(of: .carriageReturn, in: rest) {
      if span.starts(with: delimiter.span, at: index, before: bytes.count),
        let found = closed(start: index, end: index + delimiter.count)
      {
        return found
      }
      rest = index + 1..<bytes.count
    }
    return nil
  }

  /// The delimiter whose text ends at `end`, if its line does too or goes on with the two hyphens of the last one.
  private func closed(start: Int, end: Int) -> Delimiter? {
    if bytes[end...].starts(with: [.hyphen, .hyphen]) { return Delimiter(start: start, next: nil) }
    let line = bytes[end...].drop { $0 == .space || $0 == .tab }
    guard line.starts(with: [.carriageReturn, .lineFeed]) else { return nil }
    return Delimiter(start: start, next: line.startIndex + 2)
  }

  private static let unterminated = HTTPError.badRequest(
    "The multipart body is cut off or has another boundary. Send it again.")
}
