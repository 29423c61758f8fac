import Model
import Store
import Views
import Web

/// Signs somebody in who knows the password.
enum LoginCreate {
  static func respond(_ context: Context) throws -> Response {
    let login = try context.field(.login).trimmed
    let password = try context.field(.password)
    let next = LocalPath(try context.form()["next"] ?? "")?.text ?? "/"
    let throttles = Throttles(store: context.app.store, now: context.now)
    try throttles.logIn(as: login, from: context.address)

    let credential = try context.reader.credential(login: login)
    let isRight =
      try Password.isShortEnough(password)
      && context.app.passwords.check(password, against: credential?.passwordHash)
    guard isRight, let credential, credential.status != .deleted else {
      return try refused(.mismatch, login, next, in: context)
    }
    try throttles.loggedIn(as: login, from: context.address)
    switch credential.status {
    case .pending: return try refused(.pending, login, next, in: context)
    case .suspended, .deleted: return try refused(.suspended, login, next, in: context)
    case .active: break
    }
    try renewHash(credential, of: password, in: context)
    try context.beginSession(for: credential.account)
    return context.redirect(to: next)
  }

  private static func refused(
    _ refusal: LoginPage.Refusal, _ login: String, _ next: String, in context: Context
  ) throws -> Response {
    try context.page(
      LoginPage(login: login, next: next, refusal: refusal), status: .unprocessableContent)
  }

  /// Password hashes grow with the machines that could guess them.
  private static func renewHash(
    _ credential: Credential, of password: String, in context: Context
  ) throws {
    guard context.app.passwords.isOutdated(credential.passwordHash) else { return }
    try context.app.store.replacePasswordHash(
      of: credential.account, hash: try context.app.passwords.hash(password))
  }
}
