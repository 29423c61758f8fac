import Model
import Store
import Views
import Web

/// One report.
enum ReportShow {
  static func respond(_ context: Context, _ viewer: Viewer, _ id: ID<Report>) throws -> Response {
    try context.page(
      ReportPage(
        report: try context.report(id, for: viewer), work: try context.moderationWork(of: viewer)))
  }
}

extension Context {
  /// - Throws: 404 unless there is such a report for the viewer to see.
  func report(_ id: ID<Report>, for viewer: Viewer) throws -> Report {
    guard let report = try reader.report(id, seenBy: viewer) else { throw HTTPError.notFound }
    return report
  }
}
