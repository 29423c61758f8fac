import Model

extension Happening {
  /// The same without a person's words and data: what is kept of an event after they have been deleted.
  /// The handle stays, so that nobody else can take it.
  var blanked: Happening {
    switch self {
    case .accountRegistered(var details):
      details.name = ""
      details.email = nil
      details.language = nil
      return .accountRegistered(details)
    case .profileChanged:
      return .profileChanged(ProfileChanged(name: "", bio: "", email: nil))
    case .avatarChanged: return .avatarChanged(PictureChanged(hash: nil))
    case .headerChanged: return .headerChanged(PictureChanged(hash: nil))
    case .postPublished(let details):
      return .postPublished(
        PostPublished(author: details.author, text: "", visibility: details.visibility))
    case .postEdited:
      return .postEdited(PostEdited(text: "", warning: "", mentions: [], tags: []))
    case .reported(var details):
      details.comment = ""
      return .reported(details)
    case .passwordChanged, .twoFactorEnabled, .twoFactorDisabled, .recoveryCodeUsed,
      .recoveryCodesRenewed, .loggedIn, .roleChanged, .accountApproved, .accountSuspended,
      .accountReinstated, .accountRejected, .accountDeleted, .postDeleted, .followed, .unfollowed,
      .muted, .unmuted, .blocked, .unblocked, .liked, .unliked, .bookmarked, .unbookmarked,
      .boosted, .unboosted, .pinned, .unpinned, .notificationsBegan, .notificationsSeen,
      .notificationsChosen, .languageChosen,
      .reportResolved, .reportReopened:
      return self
    }
  }
}
