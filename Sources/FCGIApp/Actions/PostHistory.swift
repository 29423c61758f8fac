import Model
import Store
import Views
import Web

/// What a post said before it was changed.
enum PostHistory {
  static func respond(_ context: Context, _ handle: Handle, _ id: ID<Post>) throws -> Response {
    let post = try context.post(id, by: handle)
    return try context.revalidated {
      PostHistoryPage(post: post, versions: try context.reader.versions(of: id))
    }
  }
}
