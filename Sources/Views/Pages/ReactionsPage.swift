public import Model

/// Posts that one likes, or has put aside; the latest to be comes first.
public struct ReactionsPage: Page {
  /// By the address of the page.
  public enum Kind: String, CaseIterable, Sendable {
    case likes = "/likes"
    case bookmarks = "/bookmarks"
  }

  public var kind: Kind
  public var list: CursorPage<ReactedPost>

  public init(kind: Kind, list: CursorPage<ReactedPost>) {
    self.kind = kind
    self.list = list
  }

  public var posts: [Post] { list.elements.map(\.post) }

  public func title(in frame: Frame) -> String {
    kind == .likes ? frame.text.reaction.liked : frame.text.reaction.bookmarked
  }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.reaction
    let tabs = [
      Tab(path: Kind.bookmarks.rawValue, words: words.bookmarked),
      Tab(path: Kind.likes.rawValue, words: words.liked),
    ]
    return """
      <h1>\(words.title)</h1>
      \(frame.tabs(tabs, current: kind.rawValue, label: words.title))\
      \(kind == .bookmarks ? "<p class=\"lead\">\(words.bookmarksHint)</p>\n" : nil)\
      <section class="posts" aria-label="\(title(in: frame))">
      \(list.elements.isEmpty ? notice(in: frame) : "\(posts.map { frame.item($0) })")\
      \(frame.pager(
        list, path: kind.rawValue, first: frame.text.follow.latest, next: frame.text.follow.earlier))
      </section>
      """
  }

  private func notice(in frame: Frame) -> HTML {
    let words = frame.text.reaction
    let nothing = kind == .likes ? words.nothingLiked : words.nothingBookmarked
    return """
      <p class="empty">\(list.previous == nil ? nothing : words.nothingEarlier)</p>

      """
  }
}
