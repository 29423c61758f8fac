import Model
import Store
import Web

/// Log-ins that wait for a code.
extension Context {
  /// Has this browser go on as somebody who has given the password.
  func beginLoginChallenge(for account: ID<Account>) throws {
    let secret = try Secret.random()
    try app.store.beginLoginChallenge(
      for: account, tokenHash: secret.digest, at: now)
    set(.challenge, to: secret.text, maxAge: Int(TwoFactor.challengeLifetime))
    try app.purgeIfDue(at: now)
  }

  /// Who has given the password in this browser, and the secret that proves it; nil if nobody has, or too
  /// long ago.
  func loginChallenge() throws -> (secret: Secret, account: Account)? {
    guard let secret = cookie(.challenge).flatMap(Secret.init(_:)),
      let account = try reader.account(challengedBy: secret.digest, at: now)
    else { return nil }
    return (secret, account)
  }
}
