import Model
import Store
import Views
import Web

/// The form in which one changes one's own post.
enum PostEdit {
  static func respond(
    _ context: Context, _ viewer: Viewer, _ handle: Handle, _ id: ID<Post>
  ) throws -> Response {
    let post = try context.ownPost(id, by: handle)
    let fields = ComposerFields(text: post.text.string, warning: post.warning.string)
    return try context.page(
      PostEditPage(post: post, version: try context.version(of: id), fields: fields))
  }
}

extension Context {
  /// - Throws: 404 unless there is such a post that the viewer may see; 403 if it is somebody else's.
  func ownPost(_ id: ID<Post>, by handle: Handle) throws -> Post {
    let post = try post(id, by: handle)
    guard post.author.id == viewer?.account.id else { throw HTTPError.forbidden }
    return post
  }

  fileprivate func version(of post: ID<Post>) throws -> Int {
    try reader.versions(of: post).first?.number ?? 0
  }
}
