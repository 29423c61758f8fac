/// A path on this site that a stranger may choose, as `?next=/settings` does, without leading anybody elsewhere.
public struct LocalPath: Sendable, Equatable {
  /// Path, query and fragment.
  public let text: String

  /// Nil for anything that a browser could read as another site, or that has no meaning here: no slash in front, a
  /// doubled slash, a backslash, control characters (browsers drop tabs and line breaks), any of these in disguise
  /// as percent escapes in the path, or more than 4,096 bytes.
  public init?(_ untrusted: String) {
    guard untrusted.utf8.first == .slash, untrusted.utf8.count <= Self.maximumBytes,
      !untrusted.utf8.contains(where: { $0.isControl || $0 == .backslash }),
      let path = RequestTarget(String(untrusted.prefix { $0 != "#" })).decodedPath(),
      !path.utf8.contains(where: { $0.isControl || $0 == .backslash }),
      !zip(path.utf8, path.utf8.dropFirst()).contains(where: { $0 == .slash && $1 == .slash })
    else { return nil }
    text = untrusted
  }

  private static let maximumBytes = 4096
}
