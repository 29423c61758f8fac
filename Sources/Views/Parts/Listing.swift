public import Model

/// A part of a list of posts, as a page shows it.
public struct Listing: Sendable {
  public var list: PostList
  /// Whether this is not the newest part.
  public var isContinued: Bool

  public init(_ list: PostList, isContinued: Bool) {
    self.list = list
    self.isContinued = isContinued
  }
}

extension Frame {
  /// - Parameters:
  ///   - path: the address of the list's newest page, with the query that belongs to it.
  ///   - empty: what an empty list says.
  func listing(_ listing: Listing, path: String, empty: String) -> HTML {
    guard !listing.list.posts.isEmpty else {
      return """
        <p class="empty">\(listing.isContinued ? text.post.noOlderPosts : empty)</p>
        \(pager(listing, path: path))
        """
    }
    return "\(listing.list.posts.map { item($0) })\(pager(listing, path: path))"
  }

  private func pager(_ listing: Listing, path: String) -> HTML? {
    guard listing.isContinued || listing.list.olderBefore != nil else { return nil }
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
