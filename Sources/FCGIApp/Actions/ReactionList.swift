import Model
import Store
import Views
import Web

/// The posts that one likes, and those that one has put aside.
enum ReactionList {
  static func likes(_ context: Context, _ viewer: Viewer) throws -> Response {
    let request = try CursorRequest<ReactedPost>(context.request.query)
    return try context.revalidated {
      ReactionsPage(kind: .likes, list: try context.reader.liked(by: viewer, request))
    }
  }

  static func bookmarks(_ context: Context, _ viewer: Viewer) throws -> Response {
    let request = try CursorRequest<ReactedPost>(context.request.query)
    return try context.revalidated {
      ReactionsPage(kind: .bookmarks, list: try context.reader.bookmarked(by: viewer, request))
    }
  }
}
