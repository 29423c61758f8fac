import Model
import Store
import Views
import Web

/// Who has done what to whom.
enum AuditTrail {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    let request = try CursorRequest<AuditEntry>(context.request.query)
    return try context.page(
      AuditPage(
        entries: try context.reader.auditTrail(request, seenBy: viewer),
        work: try context.moderationWork(of: viewer)))
  }
}
