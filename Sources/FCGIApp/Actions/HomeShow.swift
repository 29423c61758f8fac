import Store
import Views
import Web

/// Everyone's posts.
enum HomeShow {
  static func respond(_ context: Context) throws -> Response {
    let part = try context.part()
    return try context.revalidated {
      let posts = try context.reader.timeline(part, seenBy: context.viewer)
      return HomePage(listing: context.listing(posts, of: part))
    }
  }
}
