import Model
import Store
import Views
import Web

/// Has a post of one's own stand first on one's page no longer.
enum PinDelete {
  static func respond(
    _ context: Context, _ viewer: Viewer, _ handle: Handle, _ id: ID<Post>
  ) throws -> Response {
    let post = try context.post(id, by: handle)
    try context.app.store.unpin(post.id, by: viewer.account.id, at: context.now)
    return try context.redirect(backTo: post)
  }
}
