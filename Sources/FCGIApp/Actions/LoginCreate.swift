import Model
import Views
import Web

/// Signs somebody in who knows the password.
enum LoginCreate {
  static func respond(_ context: Context) throws -> Response {
    let login = try context.field(.login).trimmed
    let next = try context.next(otherwise: "/")
    let outcome = try PasswordLogin(context: context)
      .attempt(login, try context.field(.password))
    switch outcome {
    case .admitted(let account):
      try context.beginSession(for: account)
      context.audit(.login, of: account, by: account)
      return context.redirect(to: next)
    case .codeWanted(let account):
      try context.beginLoginChallenge(for: account)
      return context.redirect(to: "/login/code?next=\(PercentEncoding.encode(query: next))")
    case .mismatch: return try refused(.mismatch, login, next, in: context)
    case .pending: return try refused(.pending, login, next, in: context)
    case .suspended: return try refused(.suspended, login, next, in: context)
    }
  }

  private static func refused(
    _ refusal: LoginPage.Refusal, _ login: String, _ next: String, in context: Context
  ) throws -> Response {
    try context.page(
      LoginPage(login: login, next: next, refusal: refusal), status: .unprocessableContent)
  }
}
