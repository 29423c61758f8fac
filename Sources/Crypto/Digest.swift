import COpenSSL

/// SHA-256 (FIPS 180-4).
public enum SHA256 {
  public static let byteCount = 32

  /// Looked up once: libcrypto searches its providers for an algorithm each time it is asked by name.
  /// Immutable, and shared by all threads as libcrypto allows.
  nonisolated(unsafe) private static let algorithm = EVP_MD_fetch(nil, "SHA256", nil)

  public static func digest(_ bytes: [UInt8]) throws(CryptoFailure) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: byteCount)
    guard EVP_Digest(bytes, bytes.count, &digest, nil, algorithm, nil) == 1 else {
      throw CryptoFailure(doing: "EVP_Digest")
    }
    return digest
  }
}

/// Whether two byte strings are equal, in a time that depends on their lengths alone.
public func isEqualInConstantTime(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
}
