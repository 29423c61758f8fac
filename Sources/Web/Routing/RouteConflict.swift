/// Why a table of routes cannot be used.
public enum RouteConflict: Error, Sendable, Equatable, CustomStringConvertible {
  /// The text is not a pattern: no slash in front, an empty segment, or braces in the wrong place.
  case malformed(pattern: String)
  /// Both patterns match the same paths.
  case duplicate(method: Method, first: String, second: String)

  public var description: String {
    switch self {
    case .malformed(let pattern): "\(pattern) is not a path pattern"
    case .duplicate(let method, let first, let second):
      "\(method.rawValue) \(first) and \(method.rawValue) \(second) match the same paths"
    }
  }
}
