import Model
import Store
import Web

/// One's own thoughts, oldest first.
enum ThoughtMine {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    let request = try CursorRequest<Post>(context.request.query)
    return try context.asOfLastEvent {
      context.thoughts(
        try context.reader.oldestPosts(of: viewer.account.id, request), limit: request.limit)
    }
  }
}
