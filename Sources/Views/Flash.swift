/// What the page after a change says about it, once. It travels as its name, so a forged cookie can
/// at worst choose another of these sentences.
public enum Flash: String, CaseIterable, Sendable {
  case welcome
  case awaitingApproval = "awaiting-approval"
  case confirmationMailed = "confirmation-mailed"
  case signupConfirmed = "signup-confirmed"
  case emailConfirmed = "email-confirmed"
  case loggedOut = "logged-out"
  case postEdited = "post-edited"
  case postDeleted = "post-deleted"
  case followed
  case unfollowed
  case followLimit = "follow-limit"
  case pinned
  case pinLimit = "pin-limit"
  case muted
  case unmuted
  case blocked
  case unblocked
  case notificationsChosen = "notifications-chosen"
  case languageChosen = "language-chosen"
  case profileSaved = "profile-saved"
  case pictureSaved = "picture-saved"
  case pictureRemoved = "picture-removed"
  case passwordChanged = "password-changed"
  case passwordLinkMailed = "password-link-mailed"
  case passwordSet = "password-set"
  case loginExpired = "login-expired"
  case recoveryCodeUsed = "recovery-code-used"
  case twoFactorDisabled = "two-factor-disabled"
  case sessionEnded = "session-ended"
  case otherSessionsEnded = "other-sessions-ended"
  case appRegistered = "app-registered"
  case appDeleted = "app-deleted"
  case appShutOut = "app-shut-out"
  case appNotLetIn = "app-not-let-in"
  case accountDeleted = "account-deleted"
  case signupApproved = "signup-approved"
  case signupRejected = "signup-rejected"
  case reported
  case reportedBefore = "reported-before"
  case reportDismissed = "report-dismissed"
  case reportReopened = "report-reopened"
  case accountSuspended = "account-suspended"
  case accountReinstated = "account-reinstated"
  case roleChanged = "role-changed"
  case themeChosen = "theme-chosen"
}

extension Flash {
  /// Whether it says why nothing was changed.
  public var isRefusal: Bool { self == .followLimit || self == .pinLimit }
}
