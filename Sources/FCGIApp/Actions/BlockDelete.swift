import Model
import Store
import Views
import Web

/// Takes a block back.
enum BlockDelete {
  static func respond(_ context: Context, _ viewer: Viewer, _ handle: Handle) throws -> Response {
    // Whom one has blocked is to be seen nowhere else; who is blocked no more, everywhere.
    let blocked = try context.reader.blocked(handle, by: viewer.account.id)
    let person = try blocked ?? context.person(handle)
    try context.app.store.unblock(person.id, by: viewer.account.id, at: context.now)
    return context.redirect(to: HiddenPage.Kind.blocked.rawValue, flash: .unblocked)
  }
}
