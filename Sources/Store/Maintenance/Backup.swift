extension Store {
  /// A copy of the whole database, in one file that needs no other.
  public struct Backup: Hashable, Sendable {
    public let path: String
    /// Of the file.
    public let bytes: Int
    /// How many migrations the database in it has had.
    public let schema: Int
    /// Where its read models are not what its log says, in words for the operator; `martlet events replay`
    /// mends them. Nil if its schema is not this program's, and only the file was checked.
    public let differences: [String]?
  }
}
