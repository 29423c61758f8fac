public import Model

/// What a new account begins with.
public struct Registration: Hashable, Sendable {
  public var handle: Handle
  public var name: String
  public var email: String?
  public var passwordHash: String
  public var role: Role
  public var status: AccountStatus
  /// Used up by one if given.
  public var inviteCode: String?
  /// The one in which its owner signs up; nil if nobody knows it.
  public var language: Language?
  /// The administrator who makes the account for somebody; nil if people sign up themselves, or for the operator.
  public var actor: ID<Account>?

  public init(
    handle: Handle, name: String, email: String? = nil, passwordHash: String,
    role: Role = .member, status: AccountStatus = .active, inviteCode: String? = nil,
    language: Language? = nil, actor: ID<Account>? = nil
  ) {
    self.handle = handle
    self.name = name
    self.email = email
    self.passwordHash = passwordHash
    self.role = role
    self.status = status
    self.inviteCode = inviteCode
    self.language = language
    self.actor = actor
  }
}
