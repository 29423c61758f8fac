import Model
import Store
import Views
import Web

/// A person and their posts.
enum PersonShow {
  static func respond(_ context: Context, _ handle: Handle) throws -> Response {
    let part = try context.part()
    guard let person = try context.reader.account(handle: handle) else {
      throw HTTPError.notFound
    }
    return try context.revalidated {
      PersonPage(
        person: person,
        listing: context.listing(try context.reader.posts(by: person.id, part), of: part))
    }
  }
}
