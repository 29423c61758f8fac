import Model
import Store
import Views
import Web

/// Deletes one's own account, once its handle was typed and its password is right.
enum AccountDelete {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    let confirmation = try context.field(.confirmation)
    var faults = FormFaults()
    if Handle(confirmation) != viewer.account.handle {
      faults[.confirmation] = .mismatch
    } else if try !context.isPassword(try context.field(.password), of: viewer.account) {
      faults[.password] = .mismatch
    }
    guard faults.isEmpty else {
      return try context.page(
        AccountDeletePage(confirmation: confirmation, faults: faults),
        status: .unprocessableContent)
    }
    try context.app.store.deleteAccount(
      viewer.account.id, by: viewer.account.id, at: context.now)
    context.audit(.accountDeleted, of: viewer.account.id)
    context.app.background.wake()
    context.forgetSession()
    return context.redirect(to: "/", flash: .accountDeleted)
  }
}
