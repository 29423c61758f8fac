import Model
import Store
import Views
import Web

/// One post on a page of its own.
enum PostShow {
  static func respond(_ context: Context, _ handle: Handle, _ id: ID<Post>) throws -> Response {
    let post = try context.post(id, by: handle)
    return try context.revalidated { PostPage(post: post) }
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
