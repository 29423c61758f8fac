import Model
import Store
import Views
import Web

/// Who is suspended.
enum SuspendedList {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    let request = try CursorRequest<PersonLine>(context.request.query)
    return try context.page(
      SuspendedPage(
        people: try context.reader.suspendedAccounts(request),
        work: try context.moderationWork(of: viewer)))
  }
}
