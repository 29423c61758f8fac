import Model
import Store
import Views
import Web

/// Makes somebody a member, moderator or administrator.
enum RoleUpdate {
  static func respond(_ context: Context, _ viewer: Viewer, _ handle: Handle) throws -> Response {
    let person = try context.person(handle)
    guard let role = Role(rawValue: try context.form()["role"] ?? "") else {
      throw HTTPError.badRequest("Load the page again and use its buttons.")
    }
    try context.app.store.changeRole(
      of: person.id, to: role, by: viewer.account.id, at: context.now)
    context.audit(.roleChanged, of: person.id, ["role": role.rawValue])
    return context.redirect(to: "/@\(person.handle)", flash: .roleChanged)
  }
}
