/// What one member said of something that they reported.
public struct Complaint: Hashable, Sendable {
  public let reporter: Author
  public let reason: ReportReason
  /// Empty if they said no more.
  public let comment: String
  public let at: Timestamp

  public init(reporter: Author, reason: ReportReason, comment: String, at: Timestamp) {
    self.reporter = reporter
    self.reason = reason
    self.comment = comment
    self.at = at
  }
}

/// Why somebody reports something.
public enum ReportReason: String, Codable, CaseIterable, Sendable {
  case spam
  case abuse
  /// Against the rules of the site.
  case rules
  case other
}
