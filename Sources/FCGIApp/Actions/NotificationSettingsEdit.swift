import Model
import Views
import Web

/// Of what one is told.
enum NotificationSettingsEdit {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    try context.page(NotificationSettingsPage(silenced: viewer.account.silenced))
  }
}
