/// What of an archive comes in beside its posts.
public struct ImportChoice: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Name, description, avatar and header, in the place of those that are there.
  public static let profile = ImportChoice(rawValue: 1)
  /// Whom it follows, has muted and has blocked, as far as somebody here has the same handle.
  public static let people = ImportChoice(rawValue: 2)
}
