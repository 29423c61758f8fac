public struct PostDeleted: Codable, Sendable, Equatable {
  /// Whose post it was, if somebody else deleted it.
  public var author: ID<Account>?

  public init(author: ID<Account>?) {
    self.author = author
  }
}
