import Web

/// A request's variables as a server would hand them over.
final class CGIVariables: ParameterSource {
  private let pairs: [(name: String, value: String)]

  init(_ pairs: [(name: String, value: String)]) { self.pairs = pairs }

  func parameter(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

  func parameters(named name: String) -> [String] {
    pairs.compactMap { $0.name == name ? $0.value : nil }
  }
}

extension Request {
  static func made(
    _ method: String = "GET", _ target: String = "/", type: String? = nil, body: [UInt8] = [],
    headers: [(String, String)] = []
  ) -> Request {
    var pairs: [(name: String, value: String)] = [
      ("REQUEST_METHOD", method), ("REQUEST_URI", target),
    ]
    if let type { pairs.append(("CONTENT_TYPE", type)) }
    for (name, value) in headers {
      let variable = name.uppercased().map { $0 == "-" ? "_" : $0 }
      pairs.append(("HTTP_" + String(variable), value))
    }
    return Request(parameters: CGIVariables(pairs), body: .success(body))
  }
}
