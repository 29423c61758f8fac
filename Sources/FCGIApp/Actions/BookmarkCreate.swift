import Model
import Store
import Views
import Web

/// Puts a post aside for oneself.
enum BookmarkCreate {
  static func respond(
    _ context: Context, _ viewer: Viewer, _ handle: Handle, _ id: ID<Post>
  ) throws -> Response {
    let post = try context.post(id, by: handle)
    try context.app.store.bookmark(post.id, by: viewer.account.id, at: context.now)
    return try context.redirect(backTo: post)
  }
}
