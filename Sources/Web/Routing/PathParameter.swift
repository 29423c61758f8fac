/// A value that can stand in a path.
public protocol PathParameter {
  /// Nil when the text is not such a value; the address then leads nowhere: 404.
  init?(pathSegment: Substring)
}

extension String: PathParameter {
  public init?(pathSegment: Substring) { self.init(pathSegment) }
}

extension Int64: PathParameter {
  /// Only the one spelling that a number has, so that a resource has one address: no `+1`, no `007`.
  public init?(pathSegment: Substring) {
    guard let number = Int64(pathSegment), String(number) == pathSegment else { return nil }
    self = number
  }
}
