/// A post says something else from now on.
public struct PostEdited: Codable, Sendable, Equatable {
  public var text: String
  public var warning: String
  /// Whom it mentions now, and whom it answers.
  public var mentions: [ID<Account>]
  /// The keys of the tags under which it stands now.
  public var tags: [String]

  public init(text: String, warning: String, mentions: [ID<Account>], tags: [String]) {
    self.text = text
    self.warning = warning
    self.mentions = mentions
    self.tags = tags
  }
}
