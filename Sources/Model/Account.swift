/// A person's account as its owner and administrators see it.
public struct Account: Hashable, Sendable {
  public let id: ID<Account>
  /// The version of the account's event stream; a command carries the one it saw.
  public let version: Int
  public let handle: Handle
  /// Empty if the person gave none.
  public let name: String
  public let bio: String
  public let email: String?
  public let role: Role
  public let status: AccountStatus
  public let joinedAt: Timestamp
  /// How many of the account's posts there are.
  public let postCount: Int
  /// How many active accounts follow this one.
  public let followerCount: Int
  /// How many active accounts this one follows.
  public let followingCount: Int
  /// How many it has muted or blocked, and how many have blocked it; who did both counts twice.
  public let hiddenCount: Int
  /// How many reactions to posts it has; a post that it likes and has bookmarked counts twice.
  public let reactionCount: Int
  /// Of how much it was told that it has not looked at.
  public let unreadCount: Int
  /// Of what it does not want to be told.
  public let silenced: Set<NotificationKind>

  /// The language that its owner has chosen; nil for the one that their browser asks for.
  public var language: Language?

  /// Nil for whoever has none.
  public var avatar: PictureHash?
  /// Stands above the person's page; nil for whoever has none.
  public var header: PictureHash?
  /// How many of its posts came with an archive; they are not among ``postCount``.
  public var broughtCount = 0

  public init(
    id: ID<Account>, version: Int, handle: Handle, name: String, bio: String, email: String?,
    role: Role, status: AccountStatus, joinedAt: Timestamp, postCount: Int, followerCount: Int,
    followingCount: Int, hiddenCount: Int, reactionCount: Int = 0, unreadCount: Int = 0,
    silenced: Set<NotificationKind> = []
  ) {
    self.id = id
    self.version = version
    self.handle = handle
    self.name = name
    self.bio = bio
    self.email = email
    self.role = role
    self.status = status
    self.joinedAt = joinedAt
    self.postCount = postCount
    self.followerCount = followerCount
    self.followingCount = followingCount
    self.hiddenCount = hiddenCount
    self.reactionCount = reactionCount
    self.unreadCount = unreadCount
    self.silenced = silenced
  }

  /// The name, or the handle of somebody who gave no name.
  public var displayName: String { name.isEmpty ? handle.text : name }
}
