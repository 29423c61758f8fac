import COpenSSL

/// A pair of RSA keys that signs with RS256: RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518, section 3.3).
///
/// `@unchecked Sendable`: the pair never changes, libcrypto lets threads share it, and every call has
/// a context of its own.
public final class RSAKey: @unchecked Sendable {
  /// What new keys have, and the least that RS256 allows.
  public static let bitCount = 2048

  /// The public modulus, most significant byte first, without leading zeros.
  public let modulus: [UInt8]
  /// The public exponent, most significant byte first, without leading zeros.
  public let exponent: [UInt8]
  private let pair: OpaquePointer

  /// A new pair of keys; takes some hundred milliseconds.
  public static func generate() throws(CryptoFailure) -> RSAKey {
    let context = EVP_PKEY_CTX_new_from_name(nil, "RSA", nil)
    defer { EVP_PKEY_CTX_free(context) }
    var pair: OpaquePointer?
    guard EVP_PKEY_keygen_init(context) == 1,
      EVP_PKEY_CTX_set_rsa_keygen_bits(context, Int32(bitCount)) == 1,
      EVP_PKEY_generate(context, &pair) == 1, let pair
    else { throw CryptoFailure(doing: "EVP_PKEY_generate") }
    return try RSAKey(owning: pair)
  }

  /// Reads a private key in PKCS #8, DER (RFC 5208); nil unless it is one of RSA with `bitCount` bits or more.
  public convenience init?(pkcs8 bytes: [UInt8]) {
    defer { ERR_clear_error() }
    guard let pair = private_key_from_pkcs8(bytes, bytes.count) else { return nil }
    guard EVP_PKEY_is_a(pair, "RSA") == 1, EVP_PKEY_get_bits(pair) >= Self.bitCount else {
      EVP_PKEY_free(pair)
      return nil
    }
    try? self.init(owning: pair)
  }

  /// - Parameter pair: belongs to the new object, or is freed.
  private init(owning pair: OpaquePointer) throws(CryptoFailure) {
    do {
      modulus = try Self.number(OSSL_PKEY_PARAM_RSA_N, of: pair)
      exponent = try Self.number(OSSL_PKEY_PARAM_RSA_E, of: pair)
    } catch {
      EVP_PKEY_free(pair)
      throw error
    }
    self.pair = pair
  }

  deinit { EVP_PKEY_free(pair) }

  public func signature(for message: [UInt8]) throws(CryptoFailure) -> [UInt8] {
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    var count = Int(EVP_PKEY_get_size(pair))
    var signature = [UInt8](repeating: 0, count: count)
    guard EVP_DigestSignInit_ex(context, nil, "SHA256", nil, nil, pair, nil) == 1,
      EVP_DigestSign(context, &signature, &count, message, message.count) == 1
    else { throw CryptoFailure(doing: "EVP_DigestSign") }
    return Array(signature.prefix(count))
  }

  /// Whether this pair signed exactly this message. False for bytes that are no signature at all.
  public func isSignature(
    _ signature: [UInt8], for message: [UInt8]
  ) throws(CryptoFailure) -> Bool {
    let context = EVP_MD_CTX_new()
    defer {
      EVP_MD_CTX_free(context)
      // A wrong signature leaves entries in the thread's list of errors, which nobody reads.
      ERR_clear_error()
    }
    guard EVP_DigestVerifyInit_ex(context, nil, "SHA256", nil, nil, pair, nil) == 1 else {
      throw CryptoFailure(doing: "EVP_DigestVerifyInit")
    }
    return EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
  }
}

// MARK: - Bytes

extension RSAKey {
  /// The private key in PKCS #8, DER: who has it can sign.
  public func pkcs8() throws(CryptoFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Int(max(0, private_key_to_pkcs8(pair, nil))))
    guard !bytes.isEmpty, private_key_to_pkcs8(pair, &bytes) == bytes.count else {
      throw CryptoFailure(doing: "i2d_PKCS8_PRIV_KEY_INFO")
    }
    return bytes
  }

  private static func number(
    _ name: String, of pair: OpaquePointer
  ) throws(CryptoFailure) -> [UInt8] {
    var number: OpaquePointer?
    defer { BN_free(number) }
    guard EVP_PKEY_get_bn_param(pair, name, &number) == 1 else {
      throw CryptoFailure(doing: "EVP_PKEY_get_bn_param")
    }
    var bytes = [UInt8](repeating: 0, count: Int(BN_num_bits(number) + 7) / 8)
    BN_bn2bin(number, &bytes)
    return bytes
  }
}
