import Model
import Store
import Views
import Web

/// Ends one of one's own sessions.
enum SessionRevoke {
  static func respond(
    _ context: Context, _ viewer: Viewer, _ id: ID<Session>
  ) throws -> Response {
    try context.app.store.endSession(id, of: viewer.account.id)
    context.audit(.sessionRevoked, of: viewer.account.id, ["session": "\(id)"])
    guard id != viewer.session.id else {
      context.forgetSession()
      return context.redirect(to: "/", flash: .loggedOut)
    }
    return context.redirect(to: "/sessions", flash: .sessionEnded)
  }
}
