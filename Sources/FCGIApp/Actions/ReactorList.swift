import Model
import Store
import Views
import Web

/// Who likes a post, and who has boosted it.
enum ReactorList {
  static func likes(_ context: Context, _ handle: Handle, _ id: ID<Post>) throws -> Response {
    let request = try CursorRequest<PersonLine>(context.request.query)
    let post = try context.post(id, by: handle)
    return try context.revalidated {
      ReactorsPage(
        post: post, kind: .likes,
        people: try context.reader.likers(of: post.id, seenBy: context.viewer, request))
    }
  }

  static func boosts(_ context: Context, _ handle: Handle, _ id: ID<Post>) throws -> Response {
    let request = try CursorRequest<PersonLine>(context.request.query)
    let post = try context.post(id, by: handle)
    return try context.revalidated {
      ReactorsPage(
        post: post, kind: .boosts,
        people: try context.reader.boosters(of: post.id, seenBy: context.viewer, request))
    }
  }
}
