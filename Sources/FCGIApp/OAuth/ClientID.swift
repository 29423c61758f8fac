import Crypto

extension Randomness {
  /// A name for a new app that no other has: 16 random bytes.
  static func clientID() throws -> String {
    Base64URL.encode(try bytes(16))
  }
}
