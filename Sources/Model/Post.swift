/// One short message and who wrote it.
public struct Post: Hashable, Sendable {
  /// How many people one post can mention.
  public static let mentionLimit = 20
  /// Under how many tags one post can stand.
  public static let tagLimit = 20
  /// How many times one post can be changed.
  public static let editLimit = 100

  public let id: ID<Post>
  public let author: Author
  public let text: StoredText
  public let publishedAt: Timestamp
  public var visibility = Visibility.everyone
  /// Stands before the text; empty if there is none.
  public var warning: StoredText = ""
  /// The handles of those whom it mentions, lowercased, with a space between two.
  public var mentioned: StoredText = ""
  /// What it answers, which may be gone.
  public var answered: AnsweredPost?
  public var editedAt: Timestamp?
  public var counts = PostCounts()
  public var pictures: [Picture] = []
  /// Why it stands in a list, if somebody has passed it on.
  public var boost: Boost?
  /// Where it stood before its author brought it along in an archive; nil for what was written here.
  public var origin: String?

  public init(id: ID<Post>, author: Author, text: StoredText, publishedAt: Timestamp) {
    self.id = id
    self.author = author
    self.text = text
    self.publishedAt = publishedAt
  }
}

/// As much of an account as stands beside each of its posts.
public struct Author: Hashable, Sendable {
  public let id: ID<Account>
  public let handle: Handle
  /// Empty if the person gave none.
  public let name: String
  /// Nil for whoever has none.
  public var avatar: PictureHash?

  public init(id: ID<Account>, handle: Handle, name: String, avatar: PictureHash? = nil) {
    self.id = id
    self.handle = handle
    self.name = name
    self.avatar = avatar
  }

  /// The name, or the handle of somebody who gave no name.
  public var displayName: String { name.isEmpty ? handle.text : name }
}

/// As much of a post as stands beside its answers.
public struct AnsweredPost: Hashable, Sendable {
  public let id: ID<Post>
  public let author: Handle

  public init(id: ID<Post>, author: Handle) {
    self.id = id
    self.author = author
  }
}

/// What others did with a post, as far as everybody may know of it: the same for whoever looks.
public struct PostCounts: Hashable, Sendable {
  /// Answers that nobody is kept from.
  public var replies = 0
  public var likes = 0
  public var boosts = 0

  public init() {}
}
