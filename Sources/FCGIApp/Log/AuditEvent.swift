import Logging
import Model

/// What an operator must be able to look up: who came in or tried to, and who changed what about
/// accounts and what acts for them. The names stand in the log as `audit`.
enum AuditEvent: String, CaseIterable {
  case login
  case loginFailed = "login-failed"
  case loginThrottled = "login-throttled"
  case passwordRefused = "password-refused"
  case logout
  case sessionRevoked = "session-revoked"
  case tokenIssued = "token-issued"
  case tokenRefused = "token-refused"
  case tokenRevoked = "token-revoked"
  case accountRegistered = "account-registered"
  case accountApproved = "account-approved"
  case accountRejected = "account-rejected"
  case accountSuspended = "account-suspended"
  case accountReinstated = "account-reinstated"
  case accountDeleted = "account-deleted"
  case roleChanged = "role-changed"
  case passwordChanged = "password-changed"
  case passwordLinkCreated = "password-link-created"
  case passwordLinkAsked = "password-link-asked"
  case emailConfirmationAsked = "email-confirmation-asked"
  case emailChanged = "email-changed"
  case codeRefused = "code-refused"
  case twoFactorEnabled = "two-factor-enabled"
  case twoFactorDisabled = "two-factor-disabled"
  case recoveryCodesRenewed = "recovery-codes-renewed"
  case appRegistered = "app-registered"
  case appAuthorized = "app-authorized"
  case appDeleted = "app-deleted"
  case appAccessRevoked = "app-access-revoked"
  case postRemoved = "post-removed"
  case reportResolved = "report-resolved"
  case reportReopened = "report-reopened"
  case keyRotated = "key-rotated"
}

extension Logger {
  /// Writes one audit line. Passwords, tokens, codes and e-mail addresses must not be among the
  /// details, nor what a stranger typed where one of these belongs.
  ///
  /// - Parameters:
  ///   - account: the account that it is about, if one is known; by number, as in `events log`.
  ///   - actor: whoever did it: the number of an account, or `operator`.
  func audit(
    _ event: AuditEvent, account: ID<Account>?, actor: String?, _ details: [String: String] = [:]
  ) {
    var metadata = details.mapValues { Logger.MetadataValue.string($0) }
    metadata["audit"] = "\(event.rawValue)"
    if let account { metadata["account"] = "\(account)" }
    if let actor { metadata["actor"] = "\(actor)" }
    notice("\(event.rawValue.replacing("-", with: " "))", metadata: metadata)
  }
}
