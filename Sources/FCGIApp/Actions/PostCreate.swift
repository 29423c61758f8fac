import Model
import Store
import Views
import Web

/// Publishes what was typed into the composer, an answer or not; shows it again if it cannot be published.
enum PostCreate {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    var fields = try context.composerFields()
    let answered = try context.answeredPost()
    var faults = FormFaults()
    fields.pictures = try context.attachments(by: viewer, &faults)
    let draft = context.draft(fields, answering: answered, &faults)
    guard let draft, faults.isEmpty else {
      return try refused(fields, faults, answering: answered, in: context)
    }
    do {
      let post = try context.publish(
        draft, by: viewer.account.id, once: try context.composerKey(draft, viewer)
      ).post.id
      return context.redirect(
        to: answered == nil
          ? try scope(in: context).rawValue : "/@\(viewer.account.handle.text)/\(post)")
    } catch StoreError.nobodyMentioned {
      faults[.text] = .nobodyMentioned
      return try refused(fields, faults, answering: answered, in: context)
    } catch StoreError.throttled(let wait) {
      faults[.text] = .tooSoon
      var response = try refused(
        fields, faults, answering: answered, status: .tooManyRequests, in: context)
      response.set("Retry-After", String(wait))
      return response
    }
  }

  /// The page on which the composer stood.
  private static func scope(in context: Context) throws -> HomePage.Scope {
    HomePage.Scope(rawValue: try context.next(otherwise: "/")) ?? .everyone
  }

  private static func refused(
    _ fields: ComposerFields, _ faults: FormFaults, answering answered: Post?,
    status: Status = .unprocessableContent, in context: Context
  ) throws -> Response {
    if let answered {
      return try context.page(
        PostPage(
          post: answered,
          conversation: try context.reader.conversation(
            around: answered, CursorRequest(), seenBy: context.viewer),
          fields: fields, faults: faults), status: status)
    }
    let scope = try scope(in: context)
    return try context.page(
      HomePage(
        scope: scope, listing: try context.home(scope, PageRequest()), fields: fields,
        faults: faults), status: status)
  }
}
