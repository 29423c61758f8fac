import Model
import Store
import Views
import Web

/// Gives an account the e-mail address that its owner has confirmed, and tells the address before of it.
enum EmailConfirm {
  static func respond(_ context: Context) throws -> Response {
    guard let hash = try context.linkSecret()?.digest,
      let account = try context.reader.emailChange(tokenHash: hash, at: context.now)?.account
    else { return try context.voidLink(.emailChange) }
    do throws(StoreError) {
      let owner = try context.app.store.confirmEmail(
        tokenHash: hash, notice: notice(to: account, in: context), at: context.now)
      context.audit(.emailChanged, of: owner, by: owner)
    } catch {
      switch error {
      case .notFound: return try context.voidLink(.emailChange)
      case .emailTaken: return try context.voidLink(.emailTaken)
      default: throw error
      }
    }
    context.app.mailer?.wake()
    return context.redirect(
      to: context.viewer == nil ? "/login" : "/profile", flash: .emailConfirmed)
  }

  private static func notice(to account: Account, in context: Context) -> Mail? {
    guard let email = account.email.flatMap({ try? EmailAddress($0) }) else { return nil }
    return EmailChangedMail(handle: account.handle)
      .mail(
        to: email, from: context.app.configuration.siteName,
        in: Catalogue[account.language ?? context.language])
  }
}
