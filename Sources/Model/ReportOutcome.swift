/// What became of a report.
public enum ReportOutcome: String, Codable, CaseIterable, Sendable {
  /// There was nothing to be done.
  case dismissed
  case postDeleted = "post-deleted"
  case accountSuspended = "account-suspended"
}
