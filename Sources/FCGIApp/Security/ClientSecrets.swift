import Crypto
import Model

/// The secrets of confidential apps: each is computed from the app's name for itself, so that the database
/// holds none of them.
struct ClientSecrets: Sendable {
  private let hmac: HMACSHA256

  init(key: [UInt8]) throws {
    hmac = try HMACSHA256(key: key)
  }

  /// Nil for an app that cannot keep one.
  func secret(of client: Client) throws -> String? {
    client.isConfidential ? try text(client.clientID) : nil
  }

  func matches(_ candidate: String, _ client: Client) throws -> Bool {
    isEqualInConstantTime(Array(candidate.utf8), Array(try text(client.clientID).utf8))
  }

  private func text(_ clientID: String) throws -> String {
    Base64URL.encode(try hmac.code(for: Array("secret:\(clientID)".utf8)))
  }
}
