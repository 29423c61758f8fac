public import CoreMetrics
import Synchronization

/// A backend of swift-metrics that keeps its values in memory until Prometheus asks for them.
///
/// To make a metric takes a lock and a search, so make it once and keep it; to change its value takes
/// neither. The same label with the same dimensions is the same metric, whoever makes it. Used by all
/// threads at once.
public final class PrometheusFactory: MetricsFactory {
  /// What swift-metrics does not tell of a metric.
  public struct Description: Sendable {
    let help: String
    let buckets: [Double]

    /// - Parameters:
    ///   - help: one sentence for whoever reads the metric.
    ///   - buckets: upper bounds for the values of a histogram; those of a timer are seconds.
    public init(_ help: String, buckets: [Double] = []) {
      self.help = help
      self.buckets = buckets
    }
  }

  private struct Family {
    let kind: MetricKind
    var series: [Labels: any Series] = [:]
  }

  private let descriptions: [String: Description]
  private let dimensions: [(String, String)]
  private let families = Mutex<[String: Family]>([:])

  /// - Parameters:
  ///   - descriptions: by the label of the metric.
  ///   - dimensions: what every sample carries besides its own.
  public init(descriptions: [String: Description] = [:], dimensions: [(String, String)] = []) {
    self.descriptions = descriptions
    self.dimensions = dimensions
  }

  /// Adds every metric that was made, in the order of their names.
  public func write(to exposition: inout Exposition) {
    let families = families.withLock { $0 }
    for (name, family) in families.sorted(by: { $0.key < $1.key }) {
      exposition.begin(name, family.kind, descriptions[name]?.help)
      for (labels, series) in family.series.sorted(by: { $0.key < $1.key }) {
        series.write(to: &exposition, name: name, labels: labels)
      }
    }
  }

  /// A label that is used for two kinds of metric keeps the first; the second leads nowhere.
  private func series<Kind: Series>(
    _ label: String, _ dimensions: [(String, String)], _ make: () -> Kind
  ) -> Kind {
    let name = MetricName.valid(label)
    let labels = Labels(self.dimensions + dimensions)
    return families.withLock { families in
      var family = families[name] ?? Family(kind: Kind.kind)
      if let known = family.series[labels] as? Kind { return known }
      let series = make()
      guard family.kind == Kind.kind else { return series }
      family.series[labels] = series
      families[name] = family
      return series
    }
  }

  private func histogram(
    _ label: String, _ dimensions: [(String, String)]
  ) -> HistogramSeries {
    series(label, dimensions) { HistogramSeries(upperBounds: descriptions[label]?.buckets ?? []) }
  }

  private func remove(_ handler: AnyObject) {
    families.withLock { families in
      families = families.mapValues { family in
        Family(kind: family.kind, series: family.series.filter { $0.value !== handler })
      }
      .filter { !$0.value.series.isEmpty }
    }
  }
}

// MARK: - What swift-metrics asks for

extension PrometheusFactory {
  public func makeCounter(
    label: String, dimensions: [(String, String)]
  ) -> any CounterHandler {
    series(label, dimensions) { CounterSeries() }
  }

  public func makeFloatingPointCounter(
    label: String, dimensions: [(String, String)]
  ) -> any FloatingPointCounterHandler {
    series(label, dimensions) { CounterSeries() }
  }

  public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    series(label, dimensions) { GaugeSeries() }
  }

  public func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    aggregate ? histogram(label, dimensions) : series(label, dimensions) { GaugeSeries() }
  }

  public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    histogram(label, dimensions)
  }

  public func destroyCounter(_ handler: any CounterHandler) { remove(handler) }
  public func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {
    remove(handler)
  }
  public func destroyMeter(_ handler: any MeterHandler) { remove(handler) }
  public func destroyRecorder(_ handler: any RecorderHandler) { remove(handler) }
  public func destroyTimer(_ handler: any TimerHandler) { remove(handler) }
}
