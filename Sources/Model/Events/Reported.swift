/// Begins the stream of a report, or adds to it what another member says of the same thing.
public struct Reported: Codable, Sendable, Equatable {
  public var reporter: ID<Account>
  /// Whom it is about, or whose post.
  public var account: ID<Account>
  /// Nil if it is about the account as a whole.
  public var post: ID<Post>?
  public var reason: ReportReason
  public var comment: String

  public init(
    reporter: ID<Account>, account: ID<Account>, post: ID<Post>?, reason: ReportReason,
    comment: String
  ) {
    self.reporter = reporter
    self.account = account
    self.post = post
    self.reason = reason
    self.comment = comment
  }
}

public struct ReportResolved: Codable, Sendable, Equatable {
  public var outcome: ReportOutcome

  public init(outcome: ReportOutcome) {
    self.outcome = outcome
  }
}
