import Model
import Store
import Views
import Web

/// Takes back what one has let an app do.
enum AppAccessRevoke {
  static func respond(
    _ context: Context, _ viewer: Viewer, _ id: ID<Client>
  ) throws -> Response {
    try context.app.store.endSessions(of: viewer.account.id, client: id)
    context.audit(.appAccessRevoked, of: viewer.account.id, ["app": "\(id)"])
    return context.redirect(to: "/apps", flash: .appShutOut)
  }
}
