public import Model

/// Posts that come to a page that is there already, each as it would stand there.
public struct PostItems: Hashable, Sendable {
  private let posts: [Post]
  private let reactions: [Reactions]
  /// Nil for strangers.
  private let isOwn: [Bool]?
  private let language: Language

  /// Equal ones are drawn alike at one moment: here stands all that an item takes from its frame.
  public init(_ posts: [Post], in frame: Frame) {
    self.posts = posts
    reactions = posts.map { frame.reactions[$0.id, default: []] }
    isOwn = frame.viewer.map { viewer in posts.map { $0.author.id == viewer.account.id } }
    language = frame.text.language
  }

  public func html(in frame: Frame) -> HTML {
    posts.reduce(into: HTML.empty) { $0.append(frame.item($1)) }
  }
}
