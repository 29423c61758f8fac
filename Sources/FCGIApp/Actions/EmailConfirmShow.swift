import Model
import Store
import Views
import Web

/// Asks whoever opened the link whether the address is theirs.
enum EmailConfirmShow {
  static func respond(_ context: Context) throws -> Response {
    guard let secret = try context.linkSecret(),
      let change = try context.reader.emailChange(tokenHash: secret.digest, at: context.now)
    else { return try context.voidLink(.emailChange) }
    return try context.page(
      EmailConfirmationPage(
        .change, handle: change.account.handle, email: change.email, token: secret.text)
    ).withoutReferrer()
  }
}
