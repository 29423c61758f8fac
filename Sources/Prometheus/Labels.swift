/// The labels of a sample, as the exposition writes them between braces.
public struct Labels: Hashable, Comparable, Sendable {
  let text: String

  private init(text: String) { self.text = text }

  /// - Parameter pairs: in any order; a name that is none in Prometheus is made one.
  public init(_ pairs: [(String, String)] = []) {
    text = pairs.sorted { $0.0 < $1.0 }.map(Self.pair).joined(separator: ",")
  }

  func adding(_ name: String, _ value: String) -> Labels {
    let pair = Self.pair((name, value))
    return Labels(text: text.isEmpty ? pair : "\(text),\(pair)")
  }

  public static func < (one: Labels, other: Labels) -> Bool { one.text < other.text }

  private static func pair(_ pair: (name: String, value: String)) -> String {
    let value = pair.value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    return "\(MetricName.valid(pair.name, allowsColon: false))=\"\(value)\""
  }
}

/// What may be the name of a metric or a label.
enum MetricName {
  /// The text with `_` for whatever a name cannot hold.
  static func valid(_ text: String, allowsColon: Bool = true) -> String {
    func isFit(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_": true
      case ":": allowsColon
      default: false
      }
    }
    let name = String(String.UnicodeScalarView(text.unicodeScalars.map { isFit($0) ? $0 : "_" }))
    return name.unicodeScalars.first.map { ("0"..."9").contains($0) } ?? true ? "_\(name)" : name
  }
}
