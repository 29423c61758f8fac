/// What an event says happened. Secrets (passwords, hashes, tokens) never stand in it.
public enum Happening: Sendable, Equatable {
  case accountRegistered(AccountRegistered)
  case profileChanged(ProfileChanged)
  case avatarChanged(PictureChanged)
  case headerChanged(PictureChanged)
  case passwordChanged
  case twoFactorEnabled
  case twoFactorDisabled
  case recoveryCodeUsed
  case recoveryCodesRenewed
  case loggedIn
  case roleChanged(RoleChanged)
  case accountApproved
  case accountSuspended
  case accountReinstated
  case accountRejected
  case accountDeleted
  case postPublished(PostPublished)
  case postEdited(PostEdited)
  case postDeleted(PostDeleted)
  case followed(Follow)
  case unfollowed(Follow)
  case muted(Mute)
  case unmuted(Mute)
  case blocked(Block)
  case unblocked(Block)
  case liked(Reaction)
  case unliked(Reaction)
  case bookmarked(Reaction)
  case unbookmarked(Reaction)
  case boosted(Reaction)
  case unboosted(Reaction)
  case pinned(Reaction)
  case unpinned(Reaction)
  /// Nobody is told of anything that happened before.
  case notificationsBegan
  case notificationsSeen(NotificationsSeen)
  case notificationsChosen(NotificationsChosen)
  case languageChosen(LanguageChosen)
  case reported(Reported)
  case reportResolved(ReportResolved)
  case reportReopened
}

/// Begins an account's stream.
public struct AccountRegistered: Codable, Sendable, Equatable {
  public var handle: Handle
  public var name: String
  public var email: String?
  public var role: Role
  /// `active`, or `pending` where sign-ups are approved.
  public var status: AccountStatus
  /// The one in which its owner signed up.
  public var language: Language?

  public init(
    handle: Handle, name: String, email: String?, role: Role, status: AccountStatus,
    language: Language? = nil
  ) {
    self.handle = handle
    self.name = name
    self.email = email
    self.role = role
    self.status = status
    self.language = language
  }
}

/// The whole profile as it is from now on.
public struct ProfileChanged: Codable, Sendable, Equatable {
  public var name: String
  public var bio: String
  public var email: String?

  public init(name: String, bio: String, email: String?) {
    self.name = name
    self.bio = bio
    self.email = email
  }
}

public struct RoleChanged: Codable, Sendable, Equatable {
  public var role: Role

  public init(role: Role) {
    self.role = role
  }
}
