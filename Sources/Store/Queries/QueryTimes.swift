/// What queries have taken, added up.
public struct QueryTimes: Hashable, Sendable {
  public private(set) var queries = 0
  public private(set) var duration = Duration.zero

  mutating func add(_ duration: Duration) {
    queries += 1
    self.duration += duration
  }

  /// What came between an earlier moment and this.
  public static func - (now: QueryTimes, earlier: QueryTimes) -> QueryTimes {
    var between = now
    between.queries -= earlier.queries
    between.duration -= earlier.duration
    return between
  }
}
