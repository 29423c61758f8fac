/// One sign-in: of a browser, of a script that knew the password, or of an app that was let in.
public struct Session: Hashable, Sendable {
  /// Longest time between two uses, in seconds: 7 days.
  public static let idleLifetime: Int64 = 7 * 86_400
  /// Longest time from sign-in, in seconds: 30 days.
  public static let absoluteLifetime: Int64 = 30 * 86_400
  /// How long an app may go without renewing its token, in seconds: 90 days.
  public static let appLifetime: Int64 = 90 * 86_400
  /// The last use is written down again only when it is this much older, in seconds.
  public static let useGranularity: Int64 = 300
  /// An account's oldest browsers are signed out when it has more than this.
  public static let browserLimit = 20
  /// The oldest sign-ins of scripts and apps end when an account has more than this.
  public static let programLimit = 200

  public let id: ID<Session>
  public let account: ID<Account>
  public let startedAt: Timestamp
  public let lastUsedAt: Timestamp
  /// What the device called itself (its `User-Agent`).
  public let device: String
  public let address: String
  /// Nil unless an app was let in.
  public let client: ID<Client>?
  public let isBrowser: Bool
  public let scopes: Scopes

  /// The moment from which a session that was begun and used then is no longer good.
  public static func expiry(startedAt: Timestamp, lastUsedAt: Timestamp) -> Timestamp {
    min(startedAt.adding(seconds: absoluteLifetime), lastUsedAt.adding(seconds: idleLifetime))
  }

  public init(
    id: ID<Session>, account: ID<Account>, startedAt: Timestamp, lastUsedAt: Timestamp,
    device: String, address: String, client: ID<Client>? = nil, isBrowser: Bool = true,
    scopes: Scopes = .all
  ) {
    self.id = id
    self.account = account
    self.startedAt = startedAt
    self.lastUsedAt = lastUsedAt
    self.device = device
    self.address = address
    self.client = client
    self.isBrowser = isBrowser
    self.scopes = scopes
  }

  /// The session as a token speaks for it that was asked to allow no more than `scopes`.
  public func limited(to scopes: Scopes) -> Session {
    Session(
      id: id, account: account, startedAt: startedAt, lastUsedAt: lastUsedAt, device: device,
      address: address, client: client, isBrowser: isBrowser,
      scopes: self.scopes.intersection(scopes))
  }
}
