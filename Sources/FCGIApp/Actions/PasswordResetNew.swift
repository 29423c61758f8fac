import Views
import Web

/// Asks who has forgotten their password, where a link can be sent to them.
enum PasswordResetNew {
  static func respond(_ context: Context) throws -> Response {
    guard context.app.mailer != nil else { throw HTTPError.notFound }
    return try context.page(PasswordForgottenPage())
  }
}
