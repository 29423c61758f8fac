/// What is said around a post, as far as it is there for whoever asks.
public struct Conversation: Sendable {
  /// What the post answers, and what that answers; the oldest first.
  public var ancestors: [Post] = []
  /// Whether there are earlier ones still, which were not asked for.
  public var hasEarlier = false
  /// Answers to the post, oldest first.
  public var answers = CursorPage<Post>(elements: [], next: nil, previous: nil)
  /// The first answers to each of these answers.
  public var further: [ID<Post>: CursorPage<Post>] = [:]

  public init() {}
}
