/// A program that people can let act for them: an app to them, a client to OAuth 2.0 (RFC 6749, section 2).
public struct Client: Hashable, Sendable {
  /// Nobody registers more than this.
  public static let ownerLimit = 50
  /// How many addresses one may have to send a browser to.
  public static let redirectLimit = 10
  /// What registered itself and was never let in is forgotten after so many seconds: 30 days.
  public static let unusedLifetime: Int64 = 30 * 86_400

  public let id: ID<Client>
  /// What the program calls itself towards us.
  public let clientID: String
  /// Who registered it; nil if it registered itself.
  public let owner: ID<Account>?
  public let name: String
  /// Where a browser may be sent with an authorization code.
  public let redirectURIs: [RedirectURI]
  /// Whether it can keep a secret: a server can, a phone or a page cannot.
  public let isConfidential: Bool
  public let createdAt: Timestamp

  public init(
    id: ID<Client>, clientID: String, owner: ID<Account>?, name: String,
    redirectURIs: [RedirectURI], isConfidential: Bool, createdAt: Timestamp
  ) {
    self.id = id
    self.clientID = clientID
    self.owner = owner
    self.name = name
    self.redirectURIs = redirectURIs
    self.isConfidential = isConfidential
    self.createdAt = createdAt
  }

  /// Whether it may act for its owner without anybody letting it in (RFC 6749, section 4.4).
  public var mayActForOwner: Bool { isConfidential && owner != nil }
}
