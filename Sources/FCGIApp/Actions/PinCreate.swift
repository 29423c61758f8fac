import Model
import Store
import Views
import Web

/// Has a post of one's own stand first on one's page.
enum PinCreate {
  static func respond(
    _ context: Context, _ viewer: Viewer, _ handle: Handle, _ id: ID<Post>
  ) throws -> Response {
    let post = try context.post(id, by: handle)
    do {
      try context.app.store.pin(post.id, by: viewer.account.id, at: context.now)
    } catch {
      guard case .tooMany = error else { throw error }
      return try context.redirect(backTo: post, flash: .pinLimit)
    }
    return try context.redirect(backTo: post, flash: .pinned)
  }
}
