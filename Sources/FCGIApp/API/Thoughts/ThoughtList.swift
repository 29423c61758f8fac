import Model
import Store
import Web

/// Everyone's thoughts, or those that contain a text; oldest first.
enum ThoughtList {
  static func respond(_ context: Context) throws -> Response {
    let query = try context.request.query
    let request = try CursorRequest<Post>(query)
    let search = query["search"]
    return try context.asOfLastEvent {
      let page =
        if let search {
          try context.reader.oldestPosts(
            containing: search, request, seenBy: context.viewer)
        } else {
          try context.reader.oldestPosts(request, seenBy: context.viewer)
        }
      return context.thoughts(
        page, limit: request.limit, query: search.map { [(name: "search", value: $0)] } ?? [])
    }
  }
}
