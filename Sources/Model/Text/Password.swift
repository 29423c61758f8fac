/// A password that a person chooses: 8 to 128 characters, none of the common ones, no other rule
/// (OWASP ASVS 5.0, 6.2). It is never trimmed, cut or normalised.
public struct Password: Sendable {
  /// Counted in Unicode scalars.
  public static let lengths = 8...128

  public let text: String

  public init(choosing text: String) throws(TextFault) {
    guard Self.isShortEnough(text) else { throw .tooLong(limit: Self.lengths.upperBound) }
    guard text.unicodeScalars.count >= Self.lengths.lowerBound else {
      throw .tooShort(minimum: Self.lengths.lowerBound)
    }
    guard !CommonPasswords.contains(text) else { throw .common }
    self.text = text
  }

  /// Whether a text could be anyone's password; what is longer is refused before it costs a hash.
  public static func isShortEnough(_ text: String) -> Bool {
    text.unicodeScalars.count <= lengths.upperBound
  }
}
