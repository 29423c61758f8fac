import Model
import Store
import Views
import Web

/// What was reported: what waits for a decision, and what was decided.
enum ReportQueue {
  static func open(_ context: Context, _ viewer: Viewer) throws -> Response {
    let request = try CursorRequest<ReportLine>(context.request.query)
    return try context.page(
      ReportQueuePage(
        kind: .open, reports: try context.reader.openReports(request, seenBy: viewer),
        work: try context.moderationWork(of: viewer)))
  }

  static func resolved(_ context: Context, _ viewer: Viewer) throws -> Response {
    let request = try CursorRequest<ReportLine>(context.request.query)
    return try context.page(
      ReportQueuePage(
        kind: .resolved, reports: try context.reader.resolvedReports(request, seenBy: viewer),
        work: try context.moderationWork(of: viewer)))
  }
}

extension Context {
  /// As far as the tabs tell it.
  func moderationWork(of viewer: Viewer) throws -> ModerationWork {
    try reader.moderationWork(for: viewer, upTo: 100)
  }
}
