import Model
import Store
import Views
import Web

/// Lets somebody in again who was suspended.
enum SuspensionDelete {
  static func respond(_ context: Context, _ viewer: Viewer, _ handle: Handle) throws -> Response {
    guard let person = try context.reader.suspendedAccount(handle: handle) else {
      throw HTTPError.notFound
    }
    guard viewer.hasPower(over: person) else { throw HTTPError.forbidden }
    try context.app.store.reinstate(person.id, by: viewer.account.id, at: context.now)
    context.audit(.accountReinstated, of: person.id)
    return context.redirect(to: "/@\(person.handle)", flash: .accountReinstated)
  }
}
