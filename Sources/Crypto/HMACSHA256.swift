import COpenSSL

/// HMAC with SHA-256 (RFC 2104) under one key.
///
/// `@unchecked Sendable`: the keyed context is only ever copied from, never written to.
public final class HMACSHA256: @unchecked Sendable {
  private let keyed: OpaquePointer

  public init(key: [UInt8]) throws(CryptoFailure) {
    guard let context = hmac_sha256_context(key, key.count) else {
      throw CryptoFailure(doing: "EVP_MAC_init")
    }
    keyed = context
  }

  deinit { EVP_MAC_CTX_free(keyed) }

  public func code(for message: [UInt8]) throws(CryptoFailure) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: SHA256.byteCount)
    var count = 0
    let context = EVP_MAC_CTX_dup(keyed)
    defer { EVP_MAC_CTX_free(context) }
    guard let context, EVP_MAC_update(context, message, message.count) == 1,
      EVP_MAC_final(context, &code, &count, code.count) == 1
    else { throw CryptoFailure(doing: "EVP_MAC") }
    return code
  }
}
