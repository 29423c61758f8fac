import Model
import Web

/// One person.
enum UserShow {
  static func respond(_ context: Context, _ id: ID<Account>) throws -> Response {
    let body = UserBody(try context.user(id), for: context.viewer)
    return context.revalidated(body.tag) { context.json(body.write) }
  }
}
