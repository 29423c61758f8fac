/// A post as a list for programs shows it.
public struct PostLine: Sendable {
  public let id: ID<PostLine>
  public let author: Handle
  /// UTF-8 as it stands in the database: a list only copies it, and to check it again would cost more than
  /// to find it.
  public let text: [UInt8]
  public let publishedAt: Timestamp

  public init(id: ID<PostLine>, author: Handle, text: [UInt8], publishedAt: Timestamp) {
    self.id = id
    self.author = author
    self.text = text
    self.publishedAt = publishedAt
  }
}
