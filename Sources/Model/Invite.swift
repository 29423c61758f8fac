/// A code that lets people sign up while sign-up is by invitation.
public struct Invite: Hashable, Sendable {
  public let code: String
  public let createdAt: Timestamp
  /// After this the code is worth nothing.
  public let expiresAt: Timestamp
  /// How many people may still use it.
  public let usesLeft: Int

  public init(code: String, createdAt: Timestamp, expiresAt: Timestamp, usesLeft: Int) {
    self.code = code
    self.createdAt = createdAt
    self.expiresAt = expiresAt
    self.usesLeft = usesLeft
  }
}
