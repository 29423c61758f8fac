/// That one account likes a post, or has put it aside for itself.
public struct Reaction: Hashable, Codable, Sendable {
  public let account: ID<Account>
  public let post: ID<Post>

  public init(account: ID<Account>, post: ID<Post>) {
    self.account = account
    self.post = post
  }
}

/// What one account has done to a post.
public struct Reactions: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  public static let like = Reactions(rawValue: 1)
  public static let bookmark = Reactions(rawValue: 2)
}
