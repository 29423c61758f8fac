import Views
import Web

/// Which colours this device is shown.
enum ThemeEdit {
  static func respond(_ context: Context) throws -> Response {
    try context.page(ThemePage(theme: context.theme))
  }
}
