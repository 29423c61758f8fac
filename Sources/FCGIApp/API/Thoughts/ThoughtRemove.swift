import Model
import Store
import Web

/// Lets the operator delete any thought.
enum ThoughtRemove {
  static func respond(_ context: Context, _ id: ID<Post>) throws -> Response {
    try context.app.store.deletePost(id, by: nil, at: context.now)
    return Response(status: .noContent)
  }
}
