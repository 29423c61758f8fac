/// Something that somebody did and that concerns another.
public struct Notification: Hashable, Sendable {
  /// The number of the event.
  public let id: ID<Notification>
  public let kind: NotificationKind
  /// Who did it.
  public let actor: Author
  /// The post that it is about; nil for a follow.
  public let post: Post?
  public let at: Timestamp
  /// Whether its owner has not looked at it before.
  public let isNew: Bool

  public init(
    id: ID<Notification>, kind: NotificationKind, actor: Author, post: Post?, at: Timestamp,
    isNew: Bool
  ) {
    self.id = id
    self.kind = kind
    self.actor = actor
    self.post = post
    self.at = at
    self.isNew = isNew
  }
}
