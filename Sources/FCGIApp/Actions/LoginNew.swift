import Views
import Web

/// Shows the log-in form.
enum LoginNew {
  static func respond(_ context: Context) throws -> Response {
    let next = LocalPath(try context.request.query["next"] ?? "")?.text ?? "/"
    guard context.viewer == nil else { return context.redirect(to: next) }
    return try context.page(LoginPage(next: next))
  }
}
