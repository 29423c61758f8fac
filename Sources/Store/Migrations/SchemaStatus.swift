/// How a database's schema stands to the one that this program knows.
public struct SchemaStatus: Hashable, Sendable {
  /// A migration that the database has not had.
  public struct Step: Hashable, Sendable {
    /// The schema that the database has after it.
    public let schema: Int
    public let name: String
    /// Whether programs that work with the database as it is cannot work with it afterwards.
    public let stopsPrograms: Bool
  }

  /// How many migrations the database has had; 0 for a new or absent file.
  public let found: Int
  /// How many this program knows.
  public let known: Int
  /// The oldest schema whose programs can work with the database.
  public let oldestProgram: Int
  /// What `migrate` would do, in order.
  public let pending: [Step]

  /// Whether the database has exactly the schema of this program.
  public var isCurrent: Bool { found == known }

  /// Whether this program can work with the database: it may be newer, if its migrations only added.
  public var isUsable: Bool { found >= known && oldestProgram <= known }
}
