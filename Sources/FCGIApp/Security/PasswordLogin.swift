import Model
import Store
import Web

/// Lets in who knows the password, whether by a form or by a call.
struct PasswordLogin {
  enum Outcome {
    case admitted(ID<Account>)
    /// The password is right; the account asks for a code too.
    case codeWanted(ID<Account>)
    case mismatch
    case pending
    case suspended
  }

  let context: Context

  /// - Parameter login: a username or an e-mail address, as typed.
  /// - Throws: 429 after too many attempts.
  func attempt(_ login: String, _ password: String) throws -> Outcome {
    guard let credential = try credential(login.trimmed, password, refusal: .loginFailed) else {
      return .mismatch
    }
    guard credential.status == .active else {
      context.audit(
        .loginFailed, of: credential.account, ["reason": "\(credential.status.rawValue)"])
      switch credential.status {
      case .pending: return .pending
      case .suspended: return .suspended
      case .deleted, .active: return .mismatch
      }
    }
    try renewHash(credential, of: password)
    return credential.hasTwoFactor
      ? .codeWanted(credential.account) : .admitted(credential.account)
  }

  /// What the password belongs to; nil, after the same time, if it is wrong or there is no such account.
  /// - Parameter refusal: what a wrong password is called in the log.
  /// - Throws: 429 after too many attempts.
  func credential(
    _ login: String, _ password: String, refusal: AuditEvent
  ) throws -> Credential? {
    let throttles = Throttles(store: context.app.store, now: context.now)
    let credential = try context.reader.credential(login: login)
    do {
      try throttles.logIn(as: login, from: context.address)
    } catch let error as HTTPError {
      context.audit(.loginThrottled, of: credential?.account)
      throw error
    }
    let isRight =
      try Password.isShortEnough(password)
      && context.app.passwords.check(password, against: credential?.passwordHash)
    guard isRight, let credential else {
      // What was typed as a name stays out of the log: it may be a password in the wrong field.
      context.audit(refusal, of: credential?.account, ["reason": "password"])
      return nil
    }
    try throttles.loggedIn(as: login, from: context.address)
    return credential
  }

  /// Password hashes grow with the machines that could guess them.
  private func renewHash(_ credential: Credential, of password: String) throws {
    guard context.app.passwords.isOutdated(credential.passwordHash) else { return }
    try context.app.store.replacePasswordHash(
      of: credential.account, hash: try context.app.passwords.hash(password))
  }
}
