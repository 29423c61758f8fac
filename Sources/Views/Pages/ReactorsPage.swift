public import Model

/// Who likes a post, or has boosted it; the latest to do so comes first.
public struct ReactorsPage: Page {
  /// By the last part of the address.
  public enum Kind: String, Sendable, CaseIterable {
    case boosts
    case likes
  }

  public var post: Post
  public var kind: Kind
  public var people: CursorPage<PersonLine>

  public init(post: Post, kind: Kind, people: CursorPage<PersonLine>) {
    self.post = post
    self.kind = kind
    self.people = people
  }

  public func title(in frame: Frame) -> String {
    let name = post.author.displayName.isolated
    let words = frame.text.reaction
    return kind == .likes ? words.likersOf(name) : words.boostersOf(name)
  }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.reaction
    let tabs = [
      Tab(path: path(.boosts), words: words.boosts(post.counts.boosts)),
      Tab(path: path(.likes), words: words.likes(post.counts.likes)),
    ]
    return """
      <h1><a class="who" href="/@\(post.author.handle)/\(post.id)">\(title(in: frame))</a></h1>
      \(frame.tabs(tabs, current: path(kind), label: title(in: frame)))\
      \(frame.list(
        people, path: path(kind),
        empty: kind == .likes ? words.nobodyLikesIt : words.nobodyBoostedIt
      ) {
        frame.followButton($0.account, $0.relationship)
      })
      """
  }

  private func path(_ kind: Kind) -> String {
    "/@\(post.author.handle.text)/\(post.id)/\(kind.rawValue)"
  }
}
