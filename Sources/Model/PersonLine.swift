/// Somebody in a list of people, as whoever asks sees them.
public struct PersonLine: Hashable, Sendable {
  /// The number of what puts them into the list, such as a follow; the list is in the order of these.
  public let id: ID<PersonLine>
  public let account: Account
  public let relationship: Relationship

  public init(id: ID<PersonLine>, account: Account, relationship: Relationship) {
    self.id = id
    self.account = account
    self.relationship = relationship
  }
}
