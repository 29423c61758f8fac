/// One part of the addresses that search engines may know: those of the people who joined and the posts that were
/// published within a range of the log. Both are known by the event that began them, so no part has more addresses
/// than events, and a part that is full stays as it is.
public struct SitemapPart: Hashable, Sendable {
  /// How many events a part is about. The protocol allows ten times as many addresses.
  public static let size: Int64 = 5_000

  /// From 0.
  public let number: Int64

  public init(number: Int64) {
    self.number = number
  }

  /// The part with somebody or something that began with an event.
  public init(with event: Int64) {
    number = event / Self.size
  }

  /// The first event after the part.
  public var end: Int64 { (number + 1) * Self.size }

  public var start: Int64 { number * Self.size }
}

/// One address in a sitemap.
public struct SitemapEntry: Hashable, Sendable {
  public let owner: Handle
  /// Nil for the owner's own page.
  public let post: ID<Post>?
  /// When what stands there changed last: a post when it was edited, a page when something was posted.
  public let changedAt: Timestamp

  public init(owner: Handle, post: ID<Post>?, changedAt: Timestamp) {
    self.owner = owner
    self.post = post
    self.changedAt = changedAt
  }
}
