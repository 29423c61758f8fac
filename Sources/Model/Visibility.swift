/// Who may read a post. The smaller value lets more people see it.
public enum Visibility: Int, Codable, CaseIterable, Comparable, Sendable {
  /// Everybody, and it stands in the lists that everybody reads.
  case everyone
  /// Everybody who comes to its address or to its author's page.
  case unlisted
  /// Those who follow its author, and those whom it mentions.
  case followers
  /// Those whom it mentions.
  case mentioned

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Whether nobody is kept from it.
  public var isForEverybody: Bool { self <= .unlisted }
}
