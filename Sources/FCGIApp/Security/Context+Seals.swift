import Crypto

/// Secrets that a page shows and its form brings back unchanged: the site need not keep what is not in use yet.
extension Context {
  func sealed(_ secret: [UInt8]) throws -> String {
    let seal = try app.tokens.seal(of: secret, for: sessionSecret?.bytes ?? [])
    return "\(Base64URL.encode(secret)).\(seal)"
  }

  /// Nil unless this very session was given the secret.
  func unsealed(_ text: String) throws -> [UInt8]? {
    guard let dot = text.firstIndex(of: "."), let secret = Base64URL.decode(text[..<dot]),
      isEqualInConstantTime(Array(text.utf8), Array(try sealed(secret).utf8))
    else { return nil }
    return secret
  }
}
