import Model
import Store
import Views
import Web

/// The devices and scripts that are logged in as oneself.
enum SessionList {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    try context.page(
      SessionsPage(
        sessions: try context.reader.sessions(of: viewer.account.id, at: context.now),
        current: viewer.session.id))
  }
}
