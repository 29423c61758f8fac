import Model
import Views
import Web

/// Shows this device the colours that were chosen.
enum ThemeUpdate {
  static func respond(_ context: Context) throws -> Response {
    guard let theme = Theme(rawValue: try context.field(.theme)) else {
      var faults = FormFaults()
      faults[.theme] = .empty
      return try context.page(
        ThemePage(theme: context.theme, faults: faults), status: .unprocessableContent)
    }
    context.choose(theme)
    return context.redirect(to: "/theme", flash: .themeChosen)
  }
}
