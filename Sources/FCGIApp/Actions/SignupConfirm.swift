import Model
import Store
import Views
import Web

/// Makes the account of somebody who has confirmed their e-mail address. They log in themselves: it may be
/// another who has opened the mail.
enum SignupConfirm {
  static func respond(_ context: Context) throws -> Response {
    guard let hash = try context.linkSecret()?.digest else {
      return try context.voidLink(.signup)
    }
    let isApproved = context.app.configuration.signup == .approval
    do throws(StoreError) {
      let account = try context.app.store.confirmSignup(
        tokenHash: hash, status: isApproved ? .pending : .active, at: context.now)
      context.audit(.accountRegistered, of: account, by: account)
    } catch {
      switch error {
      case .notFound: return try context.voidLink(.signup)
      case .handleTaken, .emailTaken, .inviteInvalid: return try context.voidLink(.signupTaken)
      default: throw error
      }
    }
    return isApproved
      ? context.redirect(to: "/", flash: .awaitingApproval)
      : context.redirect(to: "/login", flash: .signupConfirmed)
  }
}
