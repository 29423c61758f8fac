/// What a metric counts.
public enum MetricKind: String, Sendable {
  case counter, gauge, histogram
}

/// Metrics as text, in the Prometheus exposition format 0.0.4
/// (prometheus.io/docs/instrumenting/exposition_formats).
public struct Exposition: Sendable {
  public static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  public private(set) var text = ""

  public init() {}

  /// A metric whose values are read now, each under its labels. A name may come once in a text.
  public mutating func metric(
    _ name: String, _ kind: MetricKind, _ help: String, _ values: [(labels: Labels, value: Double)]
  ) {
    begin(name, kind, help)
    for value in values { sample(name, value.labels, value.value) }
  }

  mutating func begin(_ name: String, _ kind: MetricKind, _ help: String?) {
    if let help {
      let line = help.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
      text += "# HELP \(name) \(line)\n"
    }
    text += "# TYPE \(name) \(kind.rawValue)\n"
  }

  mutating func sample(_ name: String, _ labels: Labels, _ value: Double) {
    text += name
    if !labels.text.isEmpty { text += "{\(labels.text)}" }
    text += " \(Self.text(value))\n"
  }

  static func text(_ value: Double) -> String {
    switch value {
    case .infinity: "+Inf"
    case -.infinity: "-Inf"
    case _ where value.isNaN: "NaN"
    default: Int64(exactly: value).map(String.init) ?? "\(value)"
    }
  }
}
