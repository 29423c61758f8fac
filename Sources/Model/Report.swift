/// What members have told the moderators about one thing: a post, or an account as a whole. At most one about a
/// thing is open; whoever tells of it meanwhile adds to that one.
public struct Report: Hashable, Sendable {
  public let id: ID<Report>
  /// The version of the report's event stream; a decision carries the one that its maker saw.
  public let version: Int
  /// Whom it is about, or whose post, whatever has become of the account.
  public let account: Account
  public let thing: Thing
  /// How many have told of it.
  public let complaintCount: Int
  /// The first of what they said, in the order in which they said it.
  public let complaints: [Complaint]
  /// Nil while it is open.
  public let decision: Decision?

  public enum Thing: Hashable, Sendable {
    case account
    /// Nil if the post has been deleted.
    case post(ReportedPost?)
  }

  /// What was decided, by whom, and when.
  public struct Decision: Hashable, Sendable {
    public let outcome: ReportOutcome
    /// Nil for the operator at the command line.
    public let moderator: Handle?
    public let at: Timestamp

    public init(outcome: ReportOutcome, moderator: Handle?, at: Timestamp) {
      self.outcome = outcome
      self.moderator = moderator
      self.at = at
    }
  }

  public init(
    id: ID<Report>, version: Int, account: Account, thing: Thing, complaintCount: Int,
    complaints: [Complaint], decision: Decision?
  ) {
    self.id = id
    self.version = version
    self.account = account
    self.thing = thing
    self.complaintCount = complaintCount
    self.complaints = complaints
    self.decision = decision
  }
}

/// As much of a post as its report shows; its author is whom the report is about.
public struct ReportedPost: Hashable, Sendable {
  public let id: ID<Post>
  public let visibility: Visibility
  /// Stands before the text; empty if there is none.
  public let warning: StoredText
  /// Of a post that is not for everybody, moderators may read it while the report is open; nil once it is decided.
  public let text: StoredText?
  /// None either, then.
  public let pictures: [Picture]
  public let publishedAt: Timestamp

  public init(
    id: ID<Post>, visibility: Visibility, warning: StoredText, text: StoredText?,
    pictures: [Picture], publishedAt: Timestamp
  ) {
    self.id = id
    self.visibility = visibility
    self.warning = warning
    self.text = text
    self.pictures = pictures
    self.publishedAt = publishedAt
  }
}

/// A report in a list of them.
public struct ReportLine: Hashable, Sendable {
  /// The event that put it into the list; the list is in the order of these.
  public let id: ID<ReportLine>
  public let report: Report

  public init(id: ID<ReportLine>, report: Report) {
    self.id = id
    self.report = report
  }
}
