/// The shape of a path, such as `/api/v1/users/{id}` or `/@{handle}`: each segment is a literal, or a literal
/// prefix and one capture.
public struct PathPattern: Sendable, ExpressibleByStringLiteral {
  enum Segment: Sendable {
    case literal(String)
    case capture(prefix: String, name: String)
  }

  public let text: String
  /// Nil when the text is no pattern; the router refuses it.
  let segments: [Segment]?

  public init(_ text: String) {
    self.text = text
    segments = Self.segments(of: text)
  }

  public init(stringLiteral text: String) { self.init(text) }

  /// In the order in which ``Router/match(_:_:)`` gives the captured texts.
  public var captureNames: [String] {
    (segments ?? []).compactMap { segment in
      if case .capture(_, let name) = segment { name } else { nil }
    }
  }

  private static func segments(of text: String) -> [Segment]? {
    guard text.utf8.first == .slash else { return nil }
    var parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    var segments: [Segment] = []
    for part in parts {
      guard let segment = segment(part) else { return nil }
      segments.append(segment)
    }
    return segments
  }

  private static func segment(_ part: Substring) -> Segment? {
    guard let brace = part.firstIndex(of: "{") else {
      return part.isEmpty || part.contains("}") ? nil : .literal(String(part))
    }
    let name = part[part.index(after: brace)...].dropLast()
    guard part.last == "}", !name.isEmpty, !name.contains(where: { $0 == "{" || $0 == "}" }) else {
      return nil
    }
    return .capture(prefix: String(part[..<brace]), name: String(name))
  }
}
