/// Something that happened and can no longer be changed; the log of all events is what Martlet knows.
public struct Event: Sendable, Equatable {
  public let id: ID<Event>
  /// The id of the event that began the noun which this event is about.
  public let stream: ID<Event>
  /// 1 for the event that began the stream, then one more for each.
  public let version: Int
  public let happening: Happening
  /// Who did it; nil for the operator at the command line.
  public let actor: ID<Account>?
  public let at: Timestamp

  public init(
    id: ID<Event>, stream: ID<Event>, version: Int, happening: Happening, actor: ID<Account>?,
    at: Timestamp
  ) {
    self.id = id
    self.stream = stream
    self.version = version
    self.happening = happening
    self.actor = actor
    self.at = at
  }
}
