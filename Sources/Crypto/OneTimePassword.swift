import COpenSSL

/// The codes that authenticator apps show: time-based one-time passwords (RFC 6238) with HMAC-SHA-1, six
/// digits, and another every 30 seconds.
public struct OneTimePassword: Sendable {
  /// What RFC 4226, section 4, recommends.
  public static let secretByteCount = 20
  public static let digitCount = 6
  /// In seconds.
  public static let period: Int64 = 30
  /// By how many steps a clock may be wrong, or a person late.
  static let skew: Int64 = 1

  private let secret: [UInt8]

  public init(secret: [UInt8]) {
    self.secret = secret
  }

  /// The code of a time step (RFC 6238, section 4.2), with its leading zeros.
  public func code(step: Int64) throws(CryptoFailure) -> String {
    let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - $0 * 8)) }
    var digest = [UInt8](repeating: 0, count: 20)
    var count = UInt32(digest.count)
    guard
      HMAC(
        EVP_sha1(), secret, Int32(secret.count), counter, counter.count, &digest, &count) != nil
    else { throw CryptoFailure(doing: "HMAC") }
    return Self.truncated(digest)
  }

  /// The latest step near a moment whose code this is; nil if there is none.
  /// - Parameter seconds: since 1970.
  public func step(of code: String, at seconds: Int64) throws(CryptoFailure) -> Int64? {
    let now = seconds / Self.period
    var found: Int64?
    for step in (now - Self.skew)...(now + Self.skew)
    where isEqualInConstantTime(Array(code.utf8), Array(try self.code(step: step).utf8)) {
      found = step
    }
    return found
  }

  /// Dynamic truncation (RFC 4226, section 5.3).
  private static func truncated(_ digest: [UInt8]) -> String {
    let offset = Int(digest[digest.count - 1] & 15)
    let bits = digest[offset..<(offset + 4)].reduce(0) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    let digits = String(bits % 1_000_000)
    return String(repeating: "0", count: digitCount - digits.utf8.count) + digits
  }
}
