import Model
import Store
import Views
import Web

/// Follows somebody.
enum FollowCreate {
  static func respond(_ context: Context, _ viewer: Viewer, _ handle: Handle) throws -> Response {
    let person = try context.person(handle)
    let next = try context.next(otherwise: "/@\(person.handle)")
    do {
      try context.app.store.follow(person.id, by: viewer.account.id, at: context.now)
    } catch {
      guard case .tooMany = error else { throw error }
      return context.redirect(to: next, flash: .followLimit)
    }
    return context.redirect(to: next, flash: .followed)
  }
}
