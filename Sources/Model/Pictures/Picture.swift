/// One picture of a post.
public struct Picture: Hashable, Codable, Sendable {
  /// How many pictures one post can have.
  public static let limit = 4

  public let hash: PictureHash
  /// In pixels.
  public let width: Int
  public let height: Int
  /// What there is to see, for whoever cannot; empty if nobody said it.
  public let alt: String

  public init(hash: PictureHash, width: Int, height: Int, alt: String) {
    self.hash = hash
    self.width = width
    self.height = height
    self.alt = alt
  }
}
