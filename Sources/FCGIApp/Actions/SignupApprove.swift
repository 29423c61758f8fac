import Model
import Store
import Views
import Web

/// Lets somebody in who asked.
enum SignupApprove {
  static func respond(
    _ context: Context, _ viewer: Viewer, _ id: ID<Account>
  ) throws -> Response {
    try context.app.store.approve(id, by: viewer.account.id, at: context.now)
    context.audit(.accountApproved, of: id)
    return context.redirect(to: "/moderation/signups", flash: .signupApproved)
  }
}
