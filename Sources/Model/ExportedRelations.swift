/// Somebody whom the owner of an archive follows, is followed by, has muted or blocked.
public struct ExportedPerson: Sendable {
  /// The event that began it; lists are in the order of these.
  public let id: ID<ExportedPerson>
  public let handle: Handle
  public let since: Timestamp

  public init(id: ID<ExportedPerson>, handle: Handle, since: Timestamp) {
    self.id = id
    self.handle = handle
    self.since = since
  }
}

/// A post that the owner of an archive likes, has bookmarked or boosted.
public struct ExportedReaction: Sendable {
  /// The event that began it; lists are in the order of these.
  public let id: ID<ExportedReaction>
  public let post: ID<Post>
  public let author: Handle
  public let at: Timestamp

  public init(id: ID<ExportedReaction>, post: ID<Post>, author: Handle, at: Timestamp) {
    self.id = id
    self.post = post
    self.author = author
    self.at = at
  }
}

/// What the owner of an archive has told the moderators.
public struct ExportedReport: Sendable {
  /// The event by which they did; lists are in the order of these.
  public let id: ID<ExportedReport>
  public let account: Handle
  /// Nil if it is about the account as a whole.
  public let post: ID<Post>?
  public let reason: ReportReason
  public let comment: String
  public let at: Timestamp

  public init(
    id: ID<ExportedReport>, account: Handle, post: ID<Post>?, reason: ReportReason,
    comment: String, at: Timestamp
  ) {
    self.id = id
    self.account = account
    self.post = post
    self.reason = reason
    self.comment = comment
    self.at = at
  }
}
