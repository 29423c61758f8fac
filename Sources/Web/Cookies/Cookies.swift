/// The cookies of a request (RFC 6265, section 5.4), read where they stand.
public struct Cookies: Sendable {
  private let header: String

  /// - Parameter header: the value of `Cookie`.
  public init(header: String?) { self.header = header ?? "" }

  /// The value of a cookie. Nil also when it came twice with different values: one of them was planted, and
  /// nothing says which.
  public func value(_ name: String) -> String? {
    let found = occurrences(of: name)
    return found.agree ? found.first.map { String(header.slice($0)) } : nil
  }

  /// Whether the cookie came more than once.
  public func isDuplicated(_ name: String) -> Bool { occurrences(of: name).count > 1 }

  private func occurrences(of name: String) -> (first: Range<Int>?, count: Int, agree: Bool) {
    let bytes = header.utf8Span.span
    let wanted = name.utf8Span.span
    var found: (first: Range<Int>?, count: Int, agree: Bool) = (nil, 0, true)
    var rest = 0..<bytes.count
    while !rest.isEmpty {
      var pair = bytes.takeElement(before: .semicolon, from: &rest)
      let hasValue = bytes.firstIndex(of: .equals, in: pair) != nil
      let key = bytes.trimmed(bytes.takeElement(before: .equals, from: &pair))
      guard hasValue, bytes.equals(wanted, in: key) else { continue }
      let value = bytes.trimmed(pair)
      if let first = found.first {
        found.agree = found.agree && first.elementsEqual(value) { bytes[$0] == bytes[$1] }
      } else {
        found.first = value
      }
      found.count += 1
    }
    return found
  }
}
