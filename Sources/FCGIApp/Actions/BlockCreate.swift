import Model
import Store
import Views
import Web

/// Keeps somebody and oneself out of each other's sight.
enum BlockCreate {
  static func respond(_ context: Context, _ viewer: Viewer, _ handle: Handle) throws -> Response {
    let person = try context.person(handle)
    try context.app.store.block(person.id, by: viewer.account.id, at: context.now)
    // The page that one was on is there no more.
    return context.redirect(to: HiddenPage.Kind.blocked.rawValue, flash: .blocked)
  }
}
