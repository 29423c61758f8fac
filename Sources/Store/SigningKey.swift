public import Model

/// A key with which the site signs what it gives to programs.
public struct SigningKey: Sendable {
  /// What a token names it by.
  public let kid: String
  /// PKCS #8, DER. Who has it can speak for everybody: it goes into the database and nowhere else.
  public let privateKey: [UInt8]
  public let createdAt: Timestamp
  /// From then on nothing that it signed counts any more; nil for the one that signs now.
  public let expiresAt: Timestamp?

  public init(
    kid: String, privateKey: [UInt8], createdAt: Timestamp, expiresAt: Timestamp? = nil
  ) {
    self.kid = kid
    self.privateKey = privateKey
    self.createdAt = createdAt
    self.expiresAt = expiresAt
  }
}

extension SigningKey: CustomStringConvertible, CustomReflectable {
  /// Its name alone, so that no log line can hold the private key.
  public var description: String { kid }
  public var customMirror: Mirror { Mirror(self, children: ["kid": kid]) }
}
