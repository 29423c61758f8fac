import Model
import Store
import Views
import Web

/// Sets a new password, ends all other sessions and puts a new one in the place of this.
enum PasswordUpdate {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    let entered = try context.field(.password)
    var faults = FormFaults()
    let password = faults.check(.password) { () throws(TextFault) in
      try Password(choosing: entered)
    }
    if try !context.isPassword(try context.field(.current), of: viewer.account) {
      faults[.current] = .mismatch
    }
    guard let password, faults.isEmpty else {
      return try context.page(
        ProfilePage(
          account: viewer.account, entries: ProfilePage.Entries(viewer.account), faults: faults,
          version: viewer.account.version),
        status: .unprocessableContent)
    }
    try context.app.store.changePassword(
      of: viewer.account.id, hash: try context.app.passwords.hash(password.text),
      keeping: viewer.session.id, by: viewer.account.id, at: context.now)
    context.audit(.passwordChanged, of: viewer.account.id)
    try context.beginSession(for: viewer.account.id)
    return context.redirect(to: "/profile", flash: .passwordChanged)
  }
}
