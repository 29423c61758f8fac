import COpenSSL

/// Bytes that nobody can guess, from libcrypto's generator.
public enum Randomness {
  /// - Throws: `CryptoFailure` if the system gives no randomness; nothing secret may be made then.
  public static func bytes(_ count: Int) throws(CryptoFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    guard RAND_bytes(&bytes, Int32(count)) == 1 else { throw CryptoFailure(doing: "RAND_bytes") }
    return bytes
  }
}

/// libcrypto could not do what it always can, for want of memory or of randomness.
public struct CryptoFailure: Error, CustomStringConvertible {
  let operation: String

  init(doing operation: String) {
    self.operation = operation
  }

  public var description: String { "libcrypto: \(operation) failed" }
}
