import Model
import Views
import Web

/// Asks for confirmation before an account goes.
enum AccountDeleteNew {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    try context.page(AccountDeletePage())
  }
}
