import Model
import Store
import Views
import Web

/// Ends all of one's sessions but this one.
enum SessionRevokeOthers {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    try context.app.store.endOtherSessions(of: viewer.account.id, except: viewer.session.id)
    context.audit(.sessionRevoked, of: viewer.account.id, ["session": "all others"])
    return context.redirect(to: "/sessions", flash: .otherSessionsEnded)
  }
}
