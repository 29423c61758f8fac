import Store
import Views
import Web

/// Everyone's posts.
enum HomeShow {
  static func respond(_ context: Context) throws -> Response {
    let part = try context.part()
    return try context.revalidated {
      HomePage(listing: context.listing(try context.reader.timeline(part), of: part))
    }
  }
}
