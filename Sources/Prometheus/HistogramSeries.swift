import CoreMetrics
import Synchronization

/// How often values were no larger than each of some bounds; times are in seconds.
final class HistogramSeries: Series, RecorderHandler, TimerHandler {
  static let kind = MetricKind.histogram

  private final class Bucket: Sendable {
    let upperBound: Double
    let count = Atomic(0)

    init(upperBound: Double) { self.upperBound = upperBound }
  }

  /// Each counts its own values alone; only the exposition adds up those below.
  private let buckets: [Bucket]
  private let overflow = Bucket(upperBound: .infinity)
  private let sum = AtomicDouble()

  init(upperBounds: [Double]) {
    buckets = upperBounds.sorted().map(Bucket.init)
  }

  func record(_ value: Double) {
    let bucket = buckets.first { value <= $0.upperBound } ?? overflow
    bucket.count.add(1, ordering: .relaxed)
    sum.add(value)
  }

  func record(_ value: Int64) { record(Double(value)) }

  func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }

  func write(to exposition: inout Exposition, name: String, labels: Labels) {
    var count = 0
    for bucket in buckets + [overflow] {
      count += bucket.count.load(ordering: .relaxed)
      let bound = Exposition.text(bucket.upperBound)
      exposition.sample("\(name)_bucket", labels.adding("le", bound), Double(count))
    }
    exposition.sample("\(name)_sum", labels, sum.value)
    exposition.sample("\(name)_count", labels, Double(count))
  }
}
