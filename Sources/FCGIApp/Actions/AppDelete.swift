import Model
import Store
import Views
import Web

/// Deletes one of one's own apps; it stops working for everybody.
enum AppDelete {
  static func respond(
    _ context: Context, _ viewer: Viewer, _ id: ID<Client>
  ) throws -> Response {
    try context.app.store.deleteClient(id, of: viewer.account.id)
    context.audit(.appDeleted, of: viewer.account.id, ["app": "\(id)"])
    return context.redirect(to: "/apps", flash: .appDeleted)
  }
}
