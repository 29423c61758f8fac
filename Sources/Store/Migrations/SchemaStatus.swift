/// How a database's schema stands to the one that this program knows.
public struct SchemaStatus: Hashable, Sendable {
  /// How many migrations the database has had; 0 for a new or absent file.
  public let found: Int
  /// How many this program knows.
  public let known: Int
  /// The names of those that `migrate` would apply, in order.
  public let pending: [String]

  public var isCurrent: Bool { found == known }
}
