import Model
import Store
import Views
import Web

/// Sets the password of whoever has the link, ends all of the account's sessions, and has them log in.
enum PasswordResetRedeem {
  static func respond(_ context: Context) throws -> Response {
    guard let secret = try context.linkSecret(),
      let account = try context.reader.account(
        resettableWith: secret.digest, at: context.now)
    else { return try context.voidLink(.passwordReset) }
    let entered = try context.field(.password)
    var faults = FormFaults()
    let password = faults.check(.password) { () throws(TextFault) in
      try Password(choosing: entered)
    }
    guard let password else {
      return try context.page(
        PasswordResetPage(token: secret.text, handle: account.handle, faults: faults),
        status: .unprocessableContent
      ).withoutReferrer()
    }
    let hash = try context.app.passwords.hash(password.text)
    do {
      let owner = try context.app.store.resetPassword(
        tokenHash: secret.digest, to: hash, at: context.now)
      context.audit(.passwordChanged, of: owner, by: owner, ["by": "link"])
      return context.redirect(to: "/login", flash: .passwordSet)
    } catch StoreError.notFound {
      return try context.voidLink(.passwordReset)
    }
  }
}
