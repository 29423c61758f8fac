/// Somebody in a list of people, as whoever asks sees them.
public struct PersonLine: Hashable, Sendable {
  /// The number of the follow that puts them into the list, which is in the order of these.
  public let id: ID<PersonLine>
  public let account: Account
  public let relationship: Relationship

  public init(id: ID<PersonLine>, account: Account, relationship: Relationship) {
    self.id = id
    self.account = account
    self.relationship = relationship
  }
}
