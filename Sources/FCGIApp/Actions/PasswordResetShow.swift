import Model
import Store
import Views
import Web

/// Asks whoever opened a link for the new password. The link goes on counting: programs open links too.
enum PasswordResetShow {
  static func respond(_ context: Context) throws -> Response {
    guard let secret = try context.linkSecret(),
      let account = try context.reader.account(
        resettableWith: secret.digest, at: context.now)
    else { return try void(in: context) }
    return try context.page(PasswordResetPage(token: secret.text, handle: account.handle))
      .withoutReferrer()
  }

  static func void(in context: Context) throws -> Response {
    try context.page(VoidLinkPage(kind: .passwordReset), status: .notFound).withoutReferrer()
  }
}
