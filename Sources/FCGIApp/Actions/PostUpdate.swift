import Model
import Store
import Views
import Web

/// Has one's own post say what was typed; shows the form again if it cannot be published.
enum PostUpdate {
  static func respond(
    _ context: Context, _ viewer: Viewer, _ handle: Handle, _ id: ID<Post>
  ) throws -> Response {
    let post = try context.ownPost(id, by: handle)
    let fields = try context.composerFields()
    guard let version = Int(try context.form()["version"] ?? "") else {
      throw HTTPError.badRequest("The form lacks its version. Load it again.")
    }
    var faults = FormFaults()
    if let draft = context.draft(fields, answering: nil, &faults) {
      do {
        try context.app.store.edit(
          id, to: draft.text, warning: draft.warning, seen: version, by: viewer.account.id,
          at: context.now)
        return context.redirect(to: "/@\(handle)/\(id)", flash: .postEdited)
      } catch {
        guard error == .nobodyMentioned else { throw error }
        faults[.text] = .nobodyMentioned
      }
    }
    return try context.page(
      PostEditPage(post: post, version: version, fields: fields, faults: faults),
      status: .unprocessableContent)
  }
}
