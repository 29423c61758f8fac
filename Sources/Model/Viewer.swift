/// Who is asking: an account, by one of its sessions.
public struct Viewer: Hashable, Sendable {
  public let account: Account
  public let session: Session

  public init(account: Account, session: Session) {
    self.account = account
    self.session = session
  }

  /// The role that counts here: a program has its person's powers only if it was given them.
  public var role: Role {
    session.scopes.contains(.moderate) ? account.role : .member
  }

  /// Whether the viewer may suspend somebody else, and take it back.
  public func hasPower(over other: Account) -> Bool {
    other.id != account.id && role.hasPower(over: other.role)
  }

  /// Whether the viewer may delete a post: the author may, and moderators.
  public func mayDelete(_ post: Post) -> Bool {
    post.author.id == account.id || role >= .moderator
  }
}
