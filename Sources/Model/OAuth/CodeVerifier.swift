/// The secret with which an app proves that the authorization code it brings is its own: 43 to 128
/// letters, digits, `-`, `.`, `_` or `~` (RFC 7636, section 4.1).
public struct CodeVerifier: Sendable {
  public let text: String

  public init?(_ text: String) {
    guard (43...128).contains(text.utf8.count), text.utf8.allSatisfy(\.isUnreserved) else {
      return nil
    }
    self.text = text
  }
}

/// What an app shows beforehand of its verifier: the SHA-256, in 43 characters of base 64 (RFC 7636, section 4.2).
public struct CodeChallenge: Hashable, Sendable {
  /// The one method by which we compare (RFC 7636, section 4.3).
  public static let method = "S256"

  public let text: String

  public init?(_ text: String) {
    guard text.utf8.count == 43,
      text.utf8.allSatisfy({ $0.isUnreserved && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "~") }
      )
    else { return nil }
    self.text = text
  }
}

extension UInt8 {
  /// RFC 3986, section 2.3.
  fileprivate var isUnreserved: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
