public import Model

/// A part of a list of posts, as a page shows it.
public struct Listing: Sendable {
  public var list: PostList
  /// Whether this is not the newest part.
  public var isContinued: Bool
  /// Posts that stand before all others.
  public var pinned: [Post]

  public init(_ list: PostList, isContinued: Bool, pinned: [Post] = []) {
    self.list = list
    self.isContinued = isContinued
    self.pinned = pinned
  }

  /// Each once, and those that are pinned first.
  var posts: [Post] { pinned.isEmpty ? list.posts : pinned + others }

  var others: [Post] {
    guard !pinned.isEmpty else { return list.posts }
    return list.posts.filter { post in !pinned.contains { $0.id == post.id } }
  }
}

extension Frame {
  /// A list to whose newest part scripts bring what happens to it.
  /// - Parameters:
  ///   - path: the address of the list's newest page.
  ///   - label: what the list is of.
  ///   - empty: what an empty list says.
  func liveListing(_ listing: Listing, path: String, label: String, empty: String) -> HTML {
    """
    <section class="posts" aria-label="\(label)"\(listing.isContinued ? nil : liveMark(path))>
    \(self.listing(listing, path: path, empty: empty))
    </section>
    """
  }

  /// - Parameter path: the address of the list.
  func liveMark(_ path: String) -> HTML? {
    lastEvent.map { #" data-live="\#(path)" data-after="\#($0)""# }
  }

  /// - Parameters:
  ///   - path: the address of the list's newest page, with the query that belongs to it.
  ///   - empty: what an empty list says.
  /// - Returns: the posts, one by one, and the way to others.
  func listing(_ listing: Listing, path: String, empty: String) -> [HTML] {
    guard !listing.posts.isEmpty else {
      let sentence = listing.isContinued ? text.post.noOlderPosts : empty
      return ["<p class=\"empty\">\(sentence)</p>\n", pager(listing, path: path)]
    }
    return listing.pinned.map { item($0, isPinned: true) } + listing.others.map { item($0) }
      + [pager(listing, path: path)]
  }

  private func pager(_ listing: Listing, path: String) -> HTML {
    guard listing.isContinued || listing.list.olderBefore != nil else { return .empty }
    return """
      <nav class="pager">\
      \(listing.isContinued ? newestLink(path) : nil)\
      \(listing.list.olderBefore.map { olderLink(path, before: $0) })\
      </nav>

      """
  }

  private func newestLink(_ path: String) -> HTML {
    #"<a href="\#(path)">\#(text.post.newest)</a>"#
  }

  private func olderLink(_ path: String, before id: ID<Post>) -> HTML {
    """
    <a rel="next" href="\(path)\(path.contains("?") ? "&" : "?")before=\(id)">\
    \(text.post.older)</a>
    """
  }
}
