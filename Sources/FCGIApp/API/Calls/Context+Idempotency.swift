import Crypto
import Model
import Store
import Web

extension Context {
  /// The request's `Idempotency-Key`, and what the request looks like
  /// (draft-ietf-httpapi-idempotency-key-header-07); nil if it carries none.
  ///
  /// A key counts for whoever sent it. The fingerprint is keyed, because the body may hold a password.
  /// - Throws: 400 unless the key is 1 to 255 visible ASCII characters.
  func idempotencyKey() throws -> IdempotencyKey? {
    guard let key = request.header("Idempotency-Key") else { return nil }
    guard (1...255).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else {
      throw HTTPError.badRequest(
        "Send an Idempotency-Key of 1 to 255 visible ASCII characters.", field: "Idempotency-Key")
    }
    let caller = viewer.map { "\($0.account.id)" } ?? "anonymous"
    let path = request.path.hasSuffix("/") ? request.path.dropLast() : request.path[...]
    let call = "\(request.method?.rawValue ?? "")\n\(path)\n"
    return IdempotencyKey(
      hash: try SHA256.digest(Array("\(caller)\n\(key)".utf8)),
      fingerprint: try HMACSHA256(key: Array(key.utf8))
        .code(for: Array(call.utf8) + request.bodyBytes()))
  }
}

extension Response {
  /// Tells a client that its request had come before, and that this is the answer to it.
  mutating func tell<Noun>(of created: Created<Noun>) {
    if created.isRepeat { set("Idempotency-Replayed", "true") }
  }
}
