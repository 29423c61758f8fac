import Model
import Store
import Views
import Web

/// Takes a mute back.
enum MuteDelete {
  static func respond(_ context: Context, _ viewer: Viewer, _ handle: Handle) throws -> Response {
    let person = try context.person(handle)
    try context.app.store.unmute(person.id, by: viewer.account.id, at: context.now)
    return context.redirect(
      to: try context.next(otherwise: "/@\(person.handle)"), flash: .unmuted)
  }
}
