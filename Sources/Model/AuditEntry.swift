/// One line of the audit trail: who did what to whom as a moderator or administrator, or had them look.
public struct AuditEntry: Hashable, Sendable {
  /// Of the event that it tells of.
  public let id: ID<AuditEntry>
  public let deed: AuditedDeed
  /// Nil for the operator at the command line.
  public let actor: Handle?
  /// Whom it was done to.
  public let account: Handle
  public let at: Timestamp

  public init(
    id: ID<AuditEntry>, deed: AuditedDeed, actor: Handle?, account: Handle, at: Timestamp
  ) {
    self.id = id
    self.deed = deed
    self.actor = actor
    self.account = account
    self.at = at
  }
}

/// What the audit trail tells of.
public enum AuditedDeed: Hashable, Sendable {
  case accountApproved, accountRejected, accountSuspended, accountReinstated
  /// By somebody other than its owner.
  case accountDeleted
  case roleChanged(Role)
  /// By somebody other than its owner.
  case passwordChanged, twoFactorDisabled
  /// By somebody other than its author.
  case postDeleted
  case reported(ID<Report>, ReportReason)
  case reportResolved(ID<Report>, ReportOutcome)
  case reportReopened(ID<Report>)
}
