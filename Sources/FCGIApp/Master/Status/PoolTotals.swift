import FastCGI

/// What those responders have done that have ended, by pool.
struct PoolTotals {
  private var totals: [Pool: (requests: Int, failed: Int)] = [:]

  mutating func add(_ counts: Counts, to pool: Pool) {
    let before = totals[pool] ?? (0, 0)
    totals[pool] = (before.requests + counts.served, before.failed + counts.failed)
  }

  /// With what the living have done besides.
  func total(of pool: Pool, living: [Counts]) -> (requests: Int, failed: Int) {
    var total = self
    for counts in living { total.add(counts, to: pool) }
    return total.totals[pool] ?? (0, 0)
  }
}
