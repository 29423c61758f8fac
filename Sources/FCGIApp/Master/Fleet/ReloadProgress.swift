/// How far the last reload has come.
struct ReloadProgress: Sendable {
  enum Phase: Sendable {
    case none
    /// Somebody finds out whether what would be started is sound.
    case checking
    /// One place after the other: who is to be ready before the next one's turn.
    case rolling(to: [Place], candidate: FleetMember.ID?)
    /// All new ones serve; the old ones finish.
    case settling
  }

  /// Of all reloads, this is the so-many-eth; the first start counts as one.
  var generation = 1
  var phase = Phase.none
  var pools: Set<Pool> = []
  /// Why the last one failed; nil if it did not.
  var failure: String?
  /// What was asked for while one was running: one further reload.
  var next: Set<Pool> = []
  /// What each pool had before.
  var previous: [Pool: Int] = [:]

  var isRunning: Bool {
    if case .none = phase { false } else { true }
  }

  var candidate: FleetMember.ID? {
    if case .rolling(_, let candidate) = phase { candidate } else { nil }
  }
}
