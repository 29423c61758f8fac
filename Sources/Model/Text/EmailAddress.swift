/// An e-mail address as HTML's `<input type=email>` takes it, compared without regard to case.
public struct EmailAddress: Hashable, Sendable {
  /// RFC 5321, 4.5.3.1.3, less the angle brackets.
  public static let limit = 254

  public let text: String

  /// - Throws: `.empty` for a blank text, so that a caller to whom the address is optional can tell.
  public init(_ raw: String) throws(TextFault) {
    let text = try PlainText(limit: Self.limit, mayBeEmpty: false, mayHaveLines: false)
      .accepted(raw)
    let parts = text.utf8.split(
      separator: UInt8(ascii: "@"), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, Self.isLocalPart(parts[0]), Self.isDomain(parts[1]) else {
      throw .wrongForm
    }
    self.text = text
  }

  /// The form in which addresses are compared and kept unique.
  public var key: String { text.lowercased() }

  private static func isLocalPart(_ bytes: Substring.UTF8View) -> Bool {
    let symbols = Set(".!#$%&'*+/=?^_`{|}~-".utf8)
    return (1...64).contains(bytes.count)
      && bytes.allSatisfy { isLetterOrDigit($0) || symbols.contains($0) }
  }

  private static func isDomain(_ bytes: Substring.UTF8View) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
      (1...63).contains($0.count) && $0.first != hyphen && $0.last != hyphen
        && $0.allSatisfy { isLetterOrDigit($0) || $0 == hyphen }
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
