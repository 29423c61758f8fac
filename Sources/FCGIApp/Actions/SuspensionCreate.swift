import Model
import Store
import Views
import Web

/// Shuts somebody out and hides their posts.
enum SuspensionCreate {
  static func respond(_ context: Context, _ viewer: Viewer, _ handle: Handle) throws -> Response {
    let person = try context.person(handle)
    guard viewer.hasPower(over: person) else { throw HTTPError.forbidden }
    try context.app.store.suspend(person.id, by: viewer.account.id, at: context.now)
    context.audit(.accountSuspended, of: person.id)
    return context.redirect(to: "/@\(person.handle)", flash: .accountSuspended)
  }
}
