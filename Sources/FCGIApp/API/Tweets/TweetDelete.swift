import Model
import Store
import Web

/// Deletes one's own post; a moderator may delete anyone's.
enum TweetDelete {
  static func respond(_ context: Context, _ viewer: Viewer, _ id: ID<Post>) throws -> Response {
    guard let post = try context.reader.post(id, seenBy: viewer) else { throw HTTPError.notFound }
    try viewer.require(owner: post.author.id, with: .post, or: .moderator)
    try context.app.store.deletePost(id, by: viewer.account.id, at: context.now)
    context.app.background.wake()
    context.auditRemoval(of: post)
    return context.succeeded()
  }
}
