import Web

/// A request's variables as nginx hands them over.
final class CGIVariables: ParameterSource {
  private let pairs: [(name: String, value: String)]

  init(_ pairs: [(name: String, value: String)]) { self.pairs = pairs }

  func parameter(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

  func parameters(named name: String) -> [String] {
    pairs.compactMap { $0.name == name ? $0.value : nil }
  }
}
