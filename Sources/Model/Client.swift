/// A program that people can let act for them: an app to them, a client to OAuth 2.0 (RFC 6749, section 2).
public struct Client: Hashable, Sendable {
  public let id: ID<Client>
  /// What the program calls itself towards us.
  public let clientID: String
  /// Who registered it; nil if it registered itself.
  public let owner: ID<Account>?
  public let name: String
  /// Where a browser may be sent with an authorization code, compared letter by letter.
  public let redirectURIs: [String]
  /// Whether it can keep a secret: a server can, a phone or a page cannot.
  public let isConfidential: Bool
  public let createdAt: Timestamp

  /// Instead of an address: the code is shown for the person to copy.
  public static let outOfBand = "urn:ietf:wg:oauth:2.0:oob"

  public init(
    id: ID<Client>, clientID: String, owner: ID<Account>?, name: String, redirectURIs: [String],
    isConfidential: Bool, createdAt: Timestamp
  ) {
    self.id = id
    self.clientID = clientID
    self.owner = owner
    self.name = name
    self.redirectURIs = redirectURIs
    self.isConfidential = isConfidential
    self.createdAt = createdAt
  }
}
