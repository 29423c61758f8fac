/// Finds responders with a request that takes longer than any should (uWSGI's `harakiri`), and says
/// when to look again: never before one could be due.
struct Harakiri {
  typealias Instant = ContinuousClock.Instant

  private let limit: Duration?
  /// Nil: never.
  private(set) var nextLook: Instant?

  /// - Parameter seconds: the longest that a request may take; 0: any time.
  init(seconds: Int, at now: Instant) {
    limit = seconds == 0 ? nil : .seconds(seconds)
    nextLook = limit.map { now + $0 }
  }

  /// - Parameter ages: how long the oldest request of each responder takes already.
  /// - Returns: those responders whose request has taken too long.
  mutating func look(at ages: [FleetMember.ID: Duration], now: Instant) -> [FleetMember.ID] {
    guard let limit else { return [] }
    let patient = ages.filter { $0.value < limit }
    nextLook = now + (patient.values.map { limit - $0 }.min() ?? limit)
    return ages.filter { $0.value >= limit }.keys.sorted()
  }
}
