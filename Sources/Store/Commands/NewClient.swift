public import Model

/// An app about to be registered.
public struct NewClient: Sendable {
  public let clientID: String
  /// Nil if it registers itself.
  public let owner: ID<Account>?
  public let name: AppName
  public let redirectURIs: [RedirectURI]
  public let isConfidential: Bool

  public init(
    clientID: String, owner: ID<Account>?, name: AppName, redirectURIs: [RedirectURI],
    isConfidential: Bool
  ) {
    self.clientID = clientID
    self.owner = owner
    self.name = name
    self.redirectURIs = redirectURIs
    self.isConfidential = isConfidential
  }
}
