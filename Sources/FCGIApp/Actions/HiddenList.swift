import Model
import Store
import Views
import Web

/// Whom one has muted, and whom one has blocked.
enum HiddenList {
  static func muted(_ context: Context, _ viewer: Viewer) throws -> Response {
    let request = try CursorRequest<PersonLine>(context.request.query)
    return try context.page(
      HiddenPage(
        kind: .muted, people: try context.reader.muted(by: viewer, request)))
  }

  static func blocked(_ context: Context, _ viewer: Viewer) throws -> Response {
    let request = try CursorRequest<PersonLine>(context.request.query)
    return try context.page(
      HiddenPage(
        kind: .blocked, people: try context.reader.blocked(by: viewer, request)))
  }
}
