/// What a token allows its bearer to do in a person's name.
public struct Scopes: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// See what the person sees, their own e-mail address included.
  public static let read = Scopes(rawValue: 1 << 0)
  /// Publish posts and delete the person's own.
  public static let post = Scopes(rawValue: 1 << 1)
  /// Change the person's name, e-mail address and password, and delete the account.
  public static let account = Scopes(rawValue: 1 << 2)
  /// Use the person's powers as a moderator or administrator.
  public static let moderate = Scopes(rawValue: 1 << 3)

  /// What somebody may who gave their password here.
  public static let all: Scopes = [.read, .post, .account, .moderate]

  /// Each scope by its name in the protocol, in the order in which they are listed.
  public static let named: [(name: String, scope: Scopes)] = [
    ("read", .read), ("post", .post), ("account", .account), ("moderate", .moderate),
  ]

  /// Reads `read post` (RFC 6749, section 3.3): names in any order, a space between two.
  ///
  /// Nil for an unknown name, or none at all.
  public init?(_ text: String) {
    var scopes: Scopes = []
    for name in text.split(separator: " ", omittingEmptySubsequences: false) {
      guard let scope = Self.named.first(where: { $0.name == name })?.scope else { return nil }
      scopes.insert(scope)
    }
    self = scopes
  }

  /// The names of those that are in the set.
  public var names: [String] {
    Self.named.filter { contains($0.scope) }.map(\.name)
  }

  public var text: String { names.joined(separator: " ") }
}
