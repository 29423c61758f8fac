import Model
import Store
import Views
import Web

/// The posts of those whom one follows, and one's own.
enum HomeFollowing {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    let part = try context.part()
    return try context.revalidated {
      HomePage(
        scope: .following,
        listing: context.listing(try context.reader.home(of: viewer, part), of: part))
    }
  }
}
