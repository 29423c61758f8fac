import Model
import Store
import Views
import Web

/// The form by which one tells the moderators of somebody, or of a post.
enum ReportNew {
  static func aboutPerson(
    _ context: Context, _ viewer: Viewer, _ handle: Handle
  ) throws -> Response {
    let person = try context.person(handle)
    guard person.id != viewer.account.id else { throw HTTPError.forbidden }
    return try context.page(ReportFormPage(subject: .account(person)))
  }

  static func aboutPost(
    _ context: Context, _ viewer: Viewer, _ handle: Handle, _ id: ID<Post>
  ) throws -> Response {
    let post = try context.post(id, by: handle)
    guard post.author.id != viewer.account.id else { throw HTTPError.forbidden }
    return try context.page(ReportFormPage(subject: .post(post)))
  }
}
