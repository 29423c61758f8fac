import Model
import Store
import Views
import Web

/// One post on a page of its own, and what is said around it.
enum PostShow {
  static func respond(_ context: Context, _ handle: Handle, _ id: ID<Post>) throws -> Response {
    let part = try CursorRequest<Post>(context.request.query)
    let post = try context.post(id, by: handle)
    return try context.revalidated {
      PostPage(
        post: post,
        conversation: try context.reader.conversation(
          around: post, part, seenBy: context.viewer),
        fields: context.viewer.map { ComposerFields(answering: post, by: $0) }
          ?? ComposerFields())
    }
  }
}

extension Context {
  /// - Throws: 404 unless there is such a post under such a name, and the viewer may see it.
  func post(_ id: ID<Post>, by handle: Handle) throws -> Post {
    guard let post = try reader.post(id, seenBy: viewer), post.author.handle == handle else {
      throw HTTPError.notFound
    }
    return post
  }
}
