import Foundation
import Web

/// A name and a secret in the `Authorization` header, as apps send them (RFC 6749, section 2.3.1; RFC 7617).
struct BasicCredentials {
  let name: String
  let secret: String

  /// Nil unless it is `Basic` and both halves are form-encoded UTF-8.
  init?(authorization header: String) {
    let parts = header.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "basic",
      let bytes = Data(base64Encoded: String(parts[1])),
      let text = String(validating: bytes, as: UTF8.self),
      let colon = text.firstIndex(of: ":"),
      let name = Self.decoded(text[..<colon]),
      let secret = Self.decoded(text[text.index(after: colon)...])
    else { return nil }
    self.name = name
    self.secret = secret
  }

  private static func decoded(_ text: Substring) -> String? {
    PercentEncoding.decode(text.replacing("+", with: " "))
      .flatMap { String(validating: $0, as: UTF8.self) }
  }
}
