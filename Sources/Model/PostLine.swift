/// A post as a list for programs shows it.
public struct PostLine: Sendable {
  public let id: ID<PostLine>
  public let author: Handle
  public let text: StoredText
  public let publishedAt: Timestamp

  public init(id: ID<PostLine>, author: Handle, text: StoredText, publishedAt: Timestamp) {
    self.id = id
    self.author = author
    self.text = text
    self.publishedAt = publishedAt
  }
}
