import Model
import Store
import Views
import Web

/// Deletes one's own post; a moderator may delete anyone's.
enum PostDelete {
  static func respond(
    _ context: Context, _ viewer: Viewer, _ handle: Handle, _ id: ID<Post>
  ) throws -> Response {
    let post = try context.post(id, by: handle)
    guard viewer.mayDelete(post) else { throw HTTPError.forbidden }
    try context.app.store.deletePost(id, by: viewer.account.id, at: context.now)
    context.app.background.wake()
    context.auditRemoval(of: post)
    let own = "/@\(post.author.handle)/\(post.id)"
    let next = try context.next(otherwise: "/")
    return context.redirect(to: next == own ? "/" : next, flash: .postDeleted)
  }
}
