import Crypto

/// A code that stands in for a lost device, once: 80 random bits, to be written down.
struct RecoveryCode: Sendable {
  private static let byteCount = 10
  private static let letterCount = 16
  private static let groupLength = 4

  /// Sixteen letters of base 32, in capitals.
  private let letters: String

  static func random() throws -> RecoveryCode {
    RecoveryCode(letters: Base32.encode(try Randomness.bytes(byteCount)))
  }

  private init(letters: String) {
    self.letters = letters
  }

  /// What somebody typed, however they wrote it; nil if it cannot be one.
  init?(_ typed: String) {
    let letters = typed.uppercased().filter { $0 != "-" && !$0.isWhitespace }
    guard letters.utf8.count == Self.letterCount else { return nil }
    self.letters = letters
  }

  /// `abcd-efgh-ijkl-mnop`
  var text: String {
    let letters = Array(letters.lowercased())
    return stride(from: 0, to: letters.count, by: Self.groupLength)
      .map { String(letters[$0..<min($0 + Self.groupLength, letters.count)]) }
      .joined(separator: "-")
  }

  /// What the database knows of it. So many random bits need no salt and no slow hash.
  var digest: [UInt8] {
    get throws { try SHA256.digest(Array(letters.utf8)) }
  }
}
