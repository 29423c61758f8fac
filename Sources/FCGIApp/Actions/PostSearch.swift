import Model
import Store
import Views
import Web

/// Posts that contain a text.
enum PostSearch {
  /// In Unicode scalars; what is longer is cut, as nobody types it by hand.
  private static let queryLimit = 100

  static func respond(_ context: Context) throws -> Response {
    let typed = try context.request.query["q"] ?? ""
    let query = typed.prefix(scalars: queryLimit)
    let part = try context.part()
    return try context.revalidated {
      let found = try context.reader.search(query, part, seenBy: context.viewer)
      return SearchPage(
        query: query, encodedQuery: PercentEncoding.encode(query: query),
        listing: query.isEmpty ? nil : context.listing(found, of: part))
    }
  }
}
