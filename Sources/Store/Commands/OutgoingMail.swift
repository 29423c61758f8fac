public import Model

/// Mail in the outbox: it is there until the host has taken it over.
public struct OutgoingMail: Hashable, Sendable {
  public let id: ID<OutgoingMail>
  public let mail: Mail
  /// How often somebody has tried to hand it over, the attempt that is being made included.
  public let attempts: Int
  public let createdAt: Timestamp
  /// When somebody tries next.
  public let dueAt: Timestamp
  /// From then on it says nothing that is still true.
  public let expiresAt: Timestamp
}

/// What the outbox has for whoever empties it.
public enum OutboxTurn: Hashable, Sendable {
  /// This is theirs now, for a while.
  case mail(OutgoingMail)
  /// Nothing is due before that moment; nil if there is no mail at all.
  case nothing(until: Timestamp?)
}
