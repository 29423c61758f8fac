import Model
import Store
import Views
import Web

/// Who likes a post.
enum LikeList {
  static func respond(_ context: Context, _ handle: Handle, _ id: ID<Post>) throws -> Response {
    let request = try CursorRequest<PersonLine>(context.request.query)
    let post = try context.post(id, by: handle)
    return try context.revalidated {
      ReactorsPage(
        post: post,
        people: try context.reader.likers(of: post.id, seenBy: context.viewer, request))
    }
  }
}
