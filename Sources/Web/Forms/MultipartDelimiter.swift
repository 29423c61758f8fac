/// The line between two parts of a body (RFC 2046, section 5.1.1).
struct MultipartDelimiter {
  private let bytes: [UInt8]
  /// Blanks that may end the line; more of them are none.
  private static let longestPadding = 64

  /// Throws when the boundary is none.
  init(boundary: String) throws(HTTPError) {
    guard (1...70).contains(boundary.utf8.count),
      boundary.utf8.allSatisfy({ $0 == .space || $0.isVisible }), boundary.utf8.last != .space
    else { throw .badRequest("Send multipart/form-data with a boundary of 1 to 70 characters.") }
    bytes = Array("\r\n--".utf8) + boundary.utf8
  }

  struct Finding: Equatable {
    /// How many bytes in front belong to the content for sure.
    let start: Int
    /// Where the delimiter ends; nil if there is none, or only the beginning of one.
    let end: Int?
    let isLast: Bool

    static func nothing(after start: Int) -> Finding {
      Finding(start: start, end: nil, isLast: false)
    }
  }

  /// The first delimiter in the bytes.
  func search(_ bytes: [UInt8]) -> Finding {
    let span = bytes.span
    var rest = 0..<bytes.count
    while let index = span.firstIndex(of: .carriageReturn, in: rest) {
      switch match(bytes, at: index) {
      case .none: rest = index + 1..<bytes.count
      case .some(let finding): return finding
      }
    }
    return .nothing(after: bytes.count)
  }

  /// Nil if there is no delimiter at the index, whatever follows.
  private func match(_ text: [UInt8], at index: Int) -> Finding? {
    let available = min(bytes.count, text.count - index)
    guard text[index..<index + available].elementsEqual(bytes[..<available]) else { return nil }
    guard available == bytes.count else { return .nothing(after: index) }

    let end = index + bytes.count
    let tail = text[end...].prefix(2)
    if tail.elementsEqual([.hyphen, .hyphen]) {
      return Finding(start: index, end: end + 2, isLast: true)
    }
    let line = text[end...].drop { $0 == .space || $0 == .tab }
    guard line.startIndex - end <= Self.longestPadding else { return nil }
    let ending = line.prefix(2)
    if ending.elementsEqual([.carriageReturn, .lineFeed]) {
      return Finding(start: index, end: line.startIndex + 2, isLast: false)
    }
    let mayGoOn =
      ending.isEmpty || ending.elementsEqual([.carriageReturn]) || tail.elementsEqual([.hyphen])
    return mayGoOn ? .nothing(after: index) : nil
  }
}
