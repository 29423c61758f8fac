import Model
import Store
import Views
import Web

/// The form by which one tells the moderators of somebody, or of a post.
enum ReportNew {
  static func aboutPerson(
    _ context: Context, _ viewer: Viewer, _ handle: Handle
  ) throws -> Response {
    let (person, page) = try context.reportable(handle, by: viewer)
    guard person.id != viewer.account.id else { throw HTTPError.forbidden }
    return try context.page(ReportFormPage(subject: .account(person), next: page))
  }

  static func aboutPost(
    _ context: Context, _ viewer: Viewer, _ handle: Handle, _ id: ID<Post>
  ) throws -> Response {
    let post = try context.post(id, by: handle)
    guard post.author.id != viewer.account.id else { throw HTTPError.forbidden }
    return try context.page(ReportFormPage(subject: .post(post), next: "/@\(handle)/\(id)"))
  }
}

extension Context {
  /// Somebody whom the viewer sees, or has blocked, and the page on which they stand.
  func reportable(_ handle: Handle, by viewer: Viewer) throws -> (person: Account, page: String) {
    if let blocked = try reader.blocked(handle, by: viewer.account.id) {
      return (blocked, HiddenPage.Kind.blocked.rawValue)
    }
    let person = try person(handle)
    return (person, "/@\(person.handle)")
  }
}
