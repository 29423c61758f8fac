import Model
import Store
import Views
import Web

/// What a person has brought along in archives.
enum BroughtShow {
  static func respond(_ context: Context, _ handle: Handle) throws -> Response {
    let part = try context.part()
    let person = try context.person(handle)
    return try context.revalidated {
      BroughtPage(
        person: person,
        listing: context.listing(
          try context.reader.posts(broughtBy: person.id, part, seenBy: context.viewer), of: part))
    }
  }
}
