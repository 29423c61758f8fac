import Model
import Store
import Views
import Web

/// Takes a decision about a report back.
enum ReportReopen {
  static func respond(_ context: Context, _ viewer: Viewer, _ id: ID<Report>) throws -> Response {
    let report = try context.report(id, for: viewer)
    try context.app.store.reopen(
      id, seen: try context.seenVersion(), by: viewer.account.id, at: context.now)
    context.audit(.reportReopened, of: report.account.id, ["report": "\(id)"])
    return context.redirect(to: "/moderation/reports/\(id)", flash: .reportReopened)
  }
}
