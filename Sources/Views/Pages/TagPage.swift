public import Model

/// The posts under a tag.
public struct TagPage: Page {
  public var tag: Hashtag
  /// The tag's key as an address has it.
  public var encodedTag: String
  public var listing: Listing

  public init(tag: Hashtag, encodedTag: String, listing: Listing) {
    self.tag = tag
    self.encodedTag = encodedTag
    self.listing = listing
  }

  public var posts: [Post] { listing.posts }
  public var isLive: Bool { true }

  public func title(in frame: Frame) -> String { "#\(tag.text)" }

  public func head(in frame: Frame) -> HTML {
    """
    \(frame.feedLink(path: tag.path, title: title(in: frame)))\
    \(listing.isContinued ? frame.unindexed : frame.preview(preview(in: frame)))
    """
  }

  private func preview(in frame: Frame) -> Preview {
    Preview(
      kind: "website", title: title(in: frame),
      description: frame.text.thread.postsUnder(tag.text), path: tag.path)
  }

  public func content(in frame: Frame) -> HTML {
    """
    <h1><bdi>#\(tag.text)</bdi></h1>
    <p class="facts">\(frame.feedButton(path: tag.path))</p>
    \(frame.liveListing(
      listing, path: "/tags/\(encodedTag)", label: frame.text.thread.postsUnder(tag.text),
      empty: frame.text.thread.noPostsUnder(tag.text)))
    """
  }
}
