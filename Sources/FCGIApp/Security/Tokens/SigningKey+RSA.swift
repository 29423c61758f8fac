import Crypto
import Model
import Store

extension SigningKey {
  /// A new key; takes some hundred milliseconds.
  static func generate(at: Timestamp) throws -> SigningKey {
    try SigningKey(RSAKey.generate(), at: at)
  }

  init(_ key: RSAKey, at: Timestamp) throws {
    self.init(kid: try key.thumbprint(), privateKey: try key.pkcs8(), createdAt: at)
  }
}

extension RSAKey {
  /// The name that the key itself yields (RFC 7638, section 3).
  fileprivate func thumbprint() throws -> String {
    let modulus = Base64URL.encode(modulus)
    let exponent = Base64URL.encode(exponent)
    let key = #"{"e":"\#(exponent)","kty":"RSA","n":"\#(modulus)"}"#
    return Base64URL.encode(try SHA256.digest(Array(key.utf8)))
  }
}
