import Model
import Store
import Web

/// Lets the operator delete any thought.
enum ThoughtRemove {
  static func respond(_ context: Context, _ id: ID<Post>) throws -> Response {
    let author = try context.reader.post(id)?.author.id
    try context.app.store.deletePost(id, by: nil, at: context.now)
    context.app.background.wake()
    context.log.audit(.postRemoved, account: author, actor: "operator", ["post": "\(id)"])
    return Response(status: .noContent)
  }
}
