import Model
import Store
import Views
import Web

/// Has one told of what was ticked, and of nothing else.
enum NotificationSettingsUpdate {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    let form = try context.form()
    let silenced = NotificationKind.allCases.filter { form["kind-\($0.rawValue)"] == nil }
    try context.app.store.silenceNotifications(
      of: Set(silenced), for: viewer.account.id, at: context.now)
    return context.redirect(to: "/notifications/settings", flash: .notificationsChosen)
  }
}
