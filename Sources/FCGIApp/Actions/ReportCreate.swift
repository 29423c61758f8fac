import Model
import Store
import Views
import Web

/// Tells the moderators of somebody, or of a post; shows the form again if it cannot be taken.
enum ReportCreate {
  static func aboutPerson(
    _ context: Context, _ viewer: Viewer, _ handle: Handle
  ) throws -> Response {
    let (person, page) = try context.reportable(handle, by: viewer)
    return try report(.account(person), in: context, leadingTo: page) {
      try context.app.store.report(
        person.id, for: $0, $1, by: viewer.account.id, at: context.now)
    }
  }

  static func aboutPost(
    _ context: Context, _ viewer: Viewer, _ handle: Handle, _ id: ID<Post>
  ) throws -> Response {
    let post = try context.post(id, by: handle)
    let path = "/@\(post.author.handle)/\(id)"
    return try report(.post(post), in: context, leadingTo: path) {
      try context.app.store.report(id, for: $0, $1, by: viewer.account.id, at: context.now)
    }
  }

  /// - Parameter send: says whether it was news.
  private static func report(
    _ subject: ReportFormPage.Subject, in context: Context, leadingTo path: String,
    _ send: (ReportReason, ReportComment) throws -> Bool
  ) throws -> Response {
    var page = ReportFormPage(
      subject: subject, next: path,
      entries: .init(
        reason: try context.field(.reason), comment: try context.field(.comment)))
    let reason = ReportReason(rawValue: page.entries.reason)
    if reason == nil { page.faults[.reason] = .empty }
    let comment = page.faults.check(.comment) { () throws(TextFault) in
      try ReportComment(page.entries.comment)
    }
    guard let reason, let comment else {
      return try context.page(page, status: .unprocessableContent)
    }
    do {
      let isNew = try send(reason, comment)
      return context.redirect(to: path, flash: isNew ? .reported : .reportedBefore)
    } catch StoreError.throttled(let wait) {
      page.isTooMuch = true
      var response = try context.page(page, status: .tooManyRequests)
      response.set("Retry-After", String(wait))
      return response
    }
  }
}
