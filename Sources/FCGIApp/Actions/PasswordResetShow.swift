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
    else { return try context.voidLink(.passwordReset) }
    return try context.page(PasswordResetPage(token: secret.text, handle: account.handle))
      .withoutReferrer()
  }
}
