/// By what a request that creates something is recognised when it comes again
/// (draft-ietf-httpapi-idempotency-key-header-07).
public struct IdempotencyKey: Hashable, Sendable {
  /// How long a request is remembered, in seconds: a day.
  public static let lifetime: Int64 = 86_400

  /// Of the key and of whoever sent it: 32 bytes.
  public let hash: [UInt8]
  /// Of the whole request, to tell a repeat from another request under the same key: 32 bytes.
  public let fingerprint: [UInt8]

  public init(hash: [UInt8], fingerprint: [UInt8]) {
    self.hash = hash
    self.fingerprint = fingerprint
  }
}
