import Model
import Store
import Web

/// Deletes an account for good: one's own, or an administrator anybody's.
enum UserDelete {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    let account = try context.user(named: try context.jsonMembers().required("username"))
    try viewer.require(owner: account.id, with: .account, or: .administrator)
    try context.app.store.deleteAccount(account.id, by: viewer.account.id, at: context.now)
    context.app.background.wake()
    context.audit(.accountDeleted, of: account.id)
    if account.id == viewer.account.id, viewer.session.isBrowser { context.forgetSession() }
    return context.succeeded()
  }
}
