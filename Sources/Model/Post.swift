/// One short message and who wrote it.
public struct Post: Hashable, Sendable {
  public let id: ID<Post>
  public let author: Author
  public let text: StoredText
  public let publishedAt: Timestamp
  /// How many active accounts like it.
  public let likeCount: Int

  public init(
    id: ID<Post>, author: Author, text: StoredText, publishedAt: Timestamp, likeCount: Int = 0
  ) {
    self.id = id
    self.author = author
    self.text = text
    self.publishedAt = publishedAt
    self.likeCount = likeCount
  }
}

/// As much of an account as stands beside each of its posts.
public struct Author: Hashable, Sendable {
  public let id: ID<Account>
  public let handle: Handle
  /// Empty if the person gave none.
  public let name: String

  public init(id: ID<Account>, handle: Handle, name: String) {
    self.id = id
    self.handle = handle
    self.name = name
  }

  /// The name, or the handle of somebody who gave no name.
  public var displayName: String { name.isEmpty ? handle.text : name }
}
