import Model
import Store
import Views
import Web

/// Leaves somebody's posts out of one's lists.
enum MuteCreate {
  static func respond(_ context: Context, _ viewer: Viewer, _ handle: Handle) throws -> Response {
    let person = try context.person(handle)
    try context.app.store.mute(person.id, by: viewer.account.id, at: context.now)
    return context.redirect(
      to: try context.next(otherwise: "/@\(person.handle)"), flash: .muted)
  }
}
