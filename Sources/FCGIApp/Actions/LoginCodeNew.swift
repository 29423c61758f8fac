import Model
import Views
import Web

/// Asks somebody who has given the password for a code.
enum LoginCodeNew {
  static func respond(_ context: Context) throws -> Response {
    let next = LocalPath(try context.request.query["next"] ?? "")?.text ?? "/"
    guard try context.loginChallenge() == nil else {
      return try context.page(LoginCodePage(next: next))
    }
    return context.viewer == nil ? expired(next, in: context) : context.redirect(to: next)
  }

  /// Leads back to the password.
  static func expired(_ next: String, in context: Context) -> Response {
    context.expire(.challenge)
    return context.redirect(
      to: "/login?next=\(PercentEncoding.encode(query: next))", flash: .loginExpired)
  }
}
