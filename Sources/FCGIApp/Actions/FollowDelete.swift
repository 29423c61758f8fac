import Model
import Store
import Views
import Web

/// Follows somebody no longer.
enum FollowDelete {
  static func respond(_ context: Context, _ viewer: Viewer, _ handle: Handle) throws -> Response {
    let person = try context.person(handle)
    try context.app.store.unfollow(person.id, by: viewer.account.id, at: context.now)
    return context.redirect(
      to: try context.next(otherwise: "/@\(person.handle)"), flash: .unfollowed)
  }
}
