import Logging
import Model
import Store
import Views
import Web

/// What one is told. Its newest part, once it is looked at, is not new any more.
enum NotificationList {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    let part = try CursorRequest<Notification>(context.request.query)
    let list = try context.reader.notifications(of: viewer, part)
    if part.cursor == nil, context.isRead, let newest = list.elements.first {
      context.see(through: newest.id, viewer)
    }
    return try context.page(NotificationsPage(list: list))
  }
}

extension Context {
  /// Whether a person sees the page now, as opposed to a browser that fetches it in advance.
  fileprivate var isRead: Bool {
    request.method == .get && request.header("Sec-Purpose") == nil
  }

  /// A page is not kept from anybody because it cannot be marked as seen: the next time will do.
  fileprivate func see(through newest: ID<Notification>, _ viewer: Viewer) {
    guard viewer.account.unreadCount > 0 else { return }
    do {
      try app.store.seeNotifications(through: newest, by: viewer.account.id, at: now)
    } catch {
      log.warning("notifications stay unread", metadata: ["cause": "\(error)"])
    }
  }
}
