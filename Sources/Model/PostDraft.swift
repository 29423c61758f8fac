/// What somebody wants to publish.
public struct PostDraft: Sendable {
  public var text: PostText
  public var warning: ContentWarning?
  /// An answer is seen by no more people than what it answers.
  public var visibility: Visibility
  /// The post that it answers.
  public var answers: ID<Post>?
  /// ``Picture/limit`` of them at most.
  public var pictures: [Picture] = []

  public init(
    _ text: PostText, warning: ContentWarning? = nil, visibility: Visibility = .everyone,
    answers: ID<Post>? = nil
  ) {
    self.text = text
    self.warning = warning
    self.visibility = visibility
    self.answers = answers
  }
}
