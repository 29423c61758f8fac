extension Store {
  /// What came of putting a backup in the place of a database.
  public struct Restoration: Hashable, Sendable {
    public let schema: SchemaStatus
    /// Where the former database stands; nil if there was none.
    public let former: String?
  }
}
