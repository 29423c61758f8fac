import Crypto
import Model

/// The proofs that a form came from a page of ours: HMACs over what they are bound to, under a key
/// that all responders share through the database.
struct FormTokens: Sendable {
  private let hmac: HMACSHA256

  init(key: [UInt8]) throws {
    hmac = try HMACSHA256(key: key)
  }

  /// Whom a token is for.
  enum Holder {
    /// Somebody signed in, by the secret in their session cookie.
    case session(secret: [UInt8])
    /// A visitor, by the secret in their cookie from before signing in.
    case visitor(secret: [UInt8])
  }

  func csrf(for holder: Holder) throws -> String {
    switch holder {
    case .session(let secret): try code(for: "session", secret)
    case .visitor(let secret): try code(for: "visitor", secret)
    }
  }

  /// A note of when a form was opened, which nobody else can write.
  func opening(at moment: Timestamp) throws -> String {
    "\(moment.milliseconds).\(try code(for: "opened", moment.milliseconds))"
  }

  /// When a form was opened; nil if the note is not ours.
  func moment(ofOpening note: String) throws -> Timestamp? {
    guard let dot = note.firstIndex(of: "."), let milliseconds = Int64(note[..<dot]),
      isEqualInConstantTime(
        Array(note[note.index(after: dot)...].utf8),
        Array(try code(for: "opened", milliseconds).utf8))
    else { return nil }
    return Timestamp(milliseconds: milliseconds)
  }

  /// Proves that a secret which comes back with a form was made here, for this holder's session.
  func seal(of secret: [UInt8], for session: [UInt8]) throws -> String {
    try code(for: "seal", session + secret)
  }

  private func code(for purpose: String, _ milliseconds: Int64) throws -> String {
    try code(for: purpose, Array(String(milliseconds).utf8))
  }

  private func code(for purpose: String, _ bytes: [UInt8]) throws -> String {
    Base64URL.encode(try hmac.code(for: Array(purpose.utf8) + [0] + bytes))
  }
}
