import CoreMetrics

/// The values of one metric under one set of labels.
protocol Series: AnyObject, Sendable {
  static var kind: MetricKind { get }
  func write(to exposition: inout Exposition, name: String, labels: Labels)
}

/// What only grows.
final class CounterSeries: Series, CounterHandler, FloatingPointCounterHandler {
  static let kind = MetricKind.counter
  private let total = AtomicDouble()

  func increment(by amount: Int64) { increment(by: Double(amount)) }

  func increment(by amount: Double) {
    guard amount > 0 else { return }
    total.add(amount)
  }

  func reset() { total.set(0) }

  func write(to exposition: inout Exposition, name: String, labels: Labels) {
    exposition.sample(name, labels, total.value)
  }
}

/// What goes up and down.
final class GaugeSeries: Series, MeterHandler, RecorderHandler {
  static let kind = MetricKind.gauge
  private let current = AtomicDouble()

  func set(_ value: Int64) { current.set(Double(value)) }
  func set(_ value: Double) { current.set(value) }
  func increment(by amount: Double) { current.add(amount) }
  func decrement(by amount: Double) { current.add(-amount) }
  func record(_ value: Int64) { set(value) }
  func record(_ value: Double) { set(value) }

  func write(to exposition: inout Exposition, name: String, labels: Labels) {
    exposition.sample(name, labels, current.value)
  }
}
