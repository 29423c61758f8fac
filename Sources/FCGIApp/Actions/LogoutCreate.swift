import Model
import Store
import Views
import Web

/// Ends the session of this device.
enum LogoutCreate {
  static func respond(_ context: Context) throws -> Response {
    if let viewer = context.viewer {
      try context.app.store.endSession(viewer.session.id, of: viewer.account.id)
      context.audit(.logout, of: viewer.account.id)
    }
    context.forgetSession()
    return context.redirect(to: "/", flash: .loggedOut)
  }
}
