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

  public func title(in frame: Frame) -> String { "#\(tag.text)" }

  public func content(in frame: Frame) -> HTML {
    """
    <h1><bdi>#\(tag.text)</bdi></h1>
    \(frame.liveListing(
      listing, path: "/tags/\(encodedTag)", label: frame.text.thread.postsUnder(tag.text),
      empty: frame.text.thread.noPostsUnder(tag.text)))
    """
  }
}
