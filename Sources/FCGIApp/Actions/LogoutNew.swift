import Views
import Web

/// Asks before logging out.
enum LogoutNew {
  static func respond(_ context: Context) throws -> Response {
    try context.page(LogoutPage())
  }
}
