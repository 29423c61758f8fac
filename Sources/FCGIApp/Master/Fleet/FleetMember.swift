/// One responder process, as the fleet knows it: from the decision to start it until it has ended.
struct FleetMember: Equatable, Sendable {
  typealias ID = Int

  enum Phase: Equatable, Sendable {
    case starting(until: ContinuousClock.Instant)
    case ready
    /// Finishes what it is answering, and passes its connections on.
    case retiring(until: ContinuousClock.Instant)
    /// Finishes what it is answering, and closes its connections.
    case stopping(until: ContinuousClock.Instant)
    case killed
  }

  let id: ID
  let place: Place
  /// Which reload it comes from.
  let generation: Int
  let startedAt: ContinuousClock.Instant
  var phase: Phase
  /// Whether it was ever able to answer.
  var wasReady = false

  /// When something has to be done about it if nothing happens.
  var deadline: ContinuousClock.Instant? {
    switch phase {
    case .starting(let deadline), .retiring(let deadline), .stopping(let deadline): deadline
    case .ready, .killed: nil
    }
  }
}

/// The place of a responder: its pool, and its number there, from 1.
struct Place: Hashable, Comparable, Sendable {
  let pool: Pool
  let number: Int

  static func < (one: Place, other: Place) -> Bool {
    if one.pool != other.pool { return one.pool == .stable }
    return one.number < other.number
  }
}
