/// That one account does something to a post that it can take back, such as to like it.
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
  public static let boost = Reactions(rawValue: 4)
  /// The account's own post, which stands first on its page.
  public static let pin = Reactions(rawValue: 8)

  /// How many posts one account can pin.
  public static let pinLimit = 3
}
