import Model
import Store
import Views
import Web

/// Whom somebody follows, and who follows them.
enum FollowList {
  static func following(_ context: Context, _ handle: Handle) throws -> Response {
    let request = try CursorRequest<PersonLine>(context.request.query)
    let person = try context.person(handle)
    return try context.revalidated {
      FollowsPage(
        person: person, side: .following,
        people: try context.reader.following(
          of: person.id, seenBy: context.viewer, request))
    }
  }

  static func followers(_ context: Context, _ handle: Handle) throws -> Response {
    let request = try CursorRequest<PersonLine>(context.request.query)
    let person = try context.person(handle)
    return try context.revalidated {
      FollowsPage(
        person: person, side: .followers,
        people: try context.reader.followers(
          of: person.id, seenBy: context.viewer, request))
    }
  }
}
