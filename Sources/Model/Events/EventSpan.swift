/// Events that follow each other in the log.
public struct EventSpan: Hashable, Sendable {
  /// The last event before the span.
  public let after: ID<Event>
  /// The last event of the span.
  public let through: ID<Event>

  /// - Parameter after: an event that is yet to come counts as the last one of the span, which is empty then.
  public init(after: ID<Event>, through: ID<Event>) {
    self.after = min(after, through)
    self.through = through
  }

  public var isEmpty: Bool { after == through }

  /// How many events there are at most.
  public var count: Int { Int(clamping: through.value - after.value) }
}
