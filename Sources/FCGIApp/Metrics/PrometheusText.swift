/// Writes metrics in the Prometheus text exposition format, version 0.0.4.
struct PrometheusText {
  enum Kind: String {
    case counter, gauge
  }

  private(set) var text = ""

  /// One metric with its values, each under its labels.
  mutating func metric(
    _ name: String, _ kind: Kind, _ help: String, _ values: [(labels: [String: String], Int)]
  ) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
    for (labels, value) in values {
      let pairs = labels.sorted { $0.key < $1.key }.map { "\($0.key)=\"\($0.value)\"" }
      let list = pairs.isEmpty ? "" : "{\(pairs.joined(separator: ","))}"
      text += "\(name)\(list) \(value)\n"
    }
  }
}
