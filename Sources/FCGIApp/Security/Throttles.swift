import Model
import Store
import Web

/// How often a stranger may try what costs us or tempts them. The counts stand in the database,
/// so they hold across all responders.
struct Throttles {
  let store: Store
  let now: Timestamp

  /// Counts one attempt to log in; a success gives it back. The address comes first: one that is shut
  /// out must not go on to shut others out of their accounts.
  func logIn(as login: String, from address: String) throws {
    try attempt(Self.key("login-from", network(address)), .window(limit: 20, seconds: 900))
    try attempt(Self.key("login", login.lowercased()), .backoff(free: 5, firstDelay: 1, cap: 900))
  }

  func loggedIn(as login: String, from address: String) throws {
    try store.forgive(Self.key("login", login.lowercased()))
    try store.giveBack(Self.key("login-from", network(address)))
  }

  /// Counts one attempt at a code. Whoever makes one knows the account's password.
  func enterCode(of account: ID<Account>) throws {
    try attempt(Self.key("code", "\(account)"), .backoff(free: 5, firstDelay: 1, cap: 900))
  }

  func enteredCode(of account: ID<Account>) throws {
    try store.forgive(Self.key("code", "\(account)"))
  }

  func signUp(from address: String, limit: Int) throws {
    try attempt(Self.key("signup-from", network(address)), .window(limit: limit, seconds: 3600))
  }

  func askForPasswordLink(from address: String) throws {
    try attempt(Self.key("password-link-from", network(address)), .window(limit: 10, seconds: 900))
  }

  func registerApp(from address: String) throws {
    try attempt(Self.key("app-from", network(address)), .window(limit: 20, seconds: 3600))
  }

  /// Counts one picture that somebody sends; makes no difference between good and bad ones.
  /// - Returns: whether it may be.
  func sendPicture(as account: ID<Account>) throws -> Bool {
    let rule = ThrottleRule.window(limit: PictureLimits.perHour, seconds: 3600)
    return try store.attempt(Self.key("picture", "\(account)"), rule: rule, at: now) == nil
  }

  private func attempt(_ key: String, _ rule: ThrottleRule) throws {
    if let wait = try store.attempt(key, rule: rule, at: now) {
      throw HTTPError.throttled(by: rule, wait: wait)
    }
  }

  /// What a stranger typed is bounded before it becomes a key.
  private static func key(_ purpose: String, _ text: String) -> String {
    "\(purpose):\(text.prefix(scalars: EmailAddress.limit))"
  }

  /// An IPv4 address by itself, an IPv6 address by its /64: whoever has one has them all.
  private func network(_ address: String) -> String {
    guard address.contains(":") else { return address }
    return IPv6Prefix(address)?.description ?? address
  }
}
