import Model
import Store
import Views
import Web

/// Turns somebody away who asked to be let in.
enum SignupReject {
  static func respond(
    _ context: Context, _ viewer: Viewer, _ id: ID<Account>
  ) throws -> Response {
    try context.app.store.reject(id, by: viewer.account.id, at: context.now)
    context.audit(.accountRejected, of: id)
    return context.redirect(to: "/moderation/signups", flash: .signupRejected)
  }
}
