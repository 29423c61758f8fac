import Model
import Store
import Web

/// One thought.
enum ThoughtShow {
  static func respond(_ context: Context, _ id: ID<Post>) throws -> Response {
    try context.asOfLastEvent {
      guard let post = try context.reader.post(id, seenBy: context.viewer) else {
        throw HTTPError.notFound
      }
      return context.json(ThoughtBody(post).write)
    }
  }
}
