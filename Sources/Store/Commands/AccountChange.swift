/// What of an account is to change; what is nil stays as it is.
public struct AccountChange: Hashable, Sendable {
  public var name: String?
  /// The inner nil removes the address.
  public var email: String??
  /// Ends the account's sessions.
  public var passwordHash: String?

  public init(name: String? = nil, email: String?? = nil, passwordHash: String? = nil) {
    self.name = name
    self.email = email
    self.passwordHash = passwordHash
  }
}
