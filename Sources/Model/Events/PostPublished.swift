/// Begins a post's stream.
public struct PostPublished: Sendable, Equatable {
  public var author: ID<Account>
  public var text: String
  public var warning: String
  public var visibility: Visibility
  public var answers: Answer?
  /// Whom it mentions, as far as they had an account then, and whom it answers.
  public var mentions: [ID<Account>]
  /// The keys of the tags under which it stands.
  public var tags: [String]
  public var pictures: [Picture]
  /// Nil unless it came with an archive.
  public var origin: PostOrigin?

  /// The post that another answers, and who wrote it.
  public struct Answer: Codable, Sendable, Equatable {
    public var post: ID<Post>
    public var author: ID<Account>

    public init(post: ID<Post>, author: ID<Account>) {
      self.post = post
      self.author = author
    }
  }

  public init(
    author: ID<Account>, text: String, warning: String = "", visibility: Visibility = .everyone,
    answers: Answer? = nil, mentions: [ID<Account>] = [], tags: [String] = [],
    pictures: [Picture] = [], origin: PostOrigin? = nil
  ) {
    self.author = author
    self.text = text
    self.warning = warning
    self.visibility = visibility
    self.answers = answers
    self.mentions = mentions
    self.tags = tags
    self.pictures = pictures
    self.origin = origin
  }
}

/// What most posts do not have is left out: so do events from before there was such a thing.
extension PostPublished: Codable {
  private enum Member: String, CodingKey {
    case author, text, warning, visibility, answers, mentions, tags, pictures, origin
  }

  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Member.self)
    self.init(
      author: try members.decode(ID<Account>.self, forKey: .author),
      text: try members.decode(String.self, forKey: .text),
      warning: try members.decodeIfPresent(String.self, forKey: .warning) ?? "",
      visibility: try members.decodeIfPresent(Visibility.self, forKey: .visibility) ?? .everyone,
      answers: try members.decodeIfPresent(Answer.self, forKey: .answers),
      mentions: try members.decodeIfPresent([ID<Account>].self, forKey: .mentions) ?? [],
      tags: try members.decodeIfPresent([String].self, forKey: .tags) ?? [],
      pictures: try members.decodeIfPresent([Picture].self, forKey: .pictures) ?? [],
      origin: try members.decodeIfPresent(PostOrigin.self, forKey: .origin))
  }

  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(author, forKey: .author)
    try members.encode(text, forKey: .text)
    if !warning.isEmpty { try members.encode(warning, forKey: .warning) }
    if visibility != .everyone { try members.encode(visibility, forKey: .visibility) }
    try members.encodeIfPresent(answers, forKey: .answers)
    if !mentions.isEmpty { try members.encode(mentions, forKey: .mentions) }
    if !tags.isEmpty { try members.encode(tags, forKey: .tags) }
    if !pictures.isEmpty { try members.encode(pictures, forKey: .pictures) }
    try members.encodeIfPresent(origin, forKey: .origin)
  }
}
