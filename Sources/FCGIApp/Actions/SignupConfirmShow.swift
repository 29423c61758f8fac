import Model
import Store
import Views
import Web

/// Asks whoever opened the link whether it was they who signed up.
enum SignupConfirmShow {
  static func respond(_ context: Context) throws -> Response {
    guard let secret = try context.linkSecret(),
      let request = try context.reader.signupRequest(
        tokenHash: secret.digest, at: context.now)
    else { return try context.voidLink(.signup) }
    return try context.page(
      EmailConfirmationPage(
        .signup, handle: request.handle, email: request.email, token: secret.text)
    ).withoutReferrer()
  }
}
