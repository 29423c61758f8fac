import Crypto

/// A random secret that a browser or an app keeps for us: 32 bytes, of which we store a digest at most.
struct Secret: Sendable {
  static let byteCount = 32

  let bytes: [UInt8]

  static func random() throws -> Secret {
    Secret(bytes: try Randomness.bytes(byteCount))
  }

  /// Nil for a text that is none of ours.
  init?(_ text: String) {
    guard let bytes = Base64URL.decode(text), bytes.count == Self.byteCount else { return nil }
    self.bytes = bytes
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  var text: String { Base64URL.encode(bytes) }

  /// What the database knows of it.
  var digest: [UInt8] {
    get throws { try SHA256.digest(bytes) }
  }
}
