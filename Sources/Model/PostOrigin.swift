/// Where and when a post was published that came with an archive. It is no news: it stands on its author's page, under its
/// own address and in search, and in no other list.
public struct PostOrigin: Codable, Hashable, Sendable {
  /// Bytes of the longest address that is taken.
  public static let longestAddress = 300

  /// The post's address there.
  public let address: String
  public let publishedAt: Timestamp

  public init(address: String, publishedAt: Timestamp) {
    self.address = address
    self.publishedAt = publishedAt
  }
}
