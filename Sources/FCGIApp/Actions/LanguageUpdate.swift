import Model
import Store
import Views
import Web

/// Changes the language in which one reads the site, here and on all other devices.
enum LanguageUpdate {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    let entry = try context.form()["language"] ?? ""
    let language = Language(rawValue: entry)
    guard language != nil || entry.isEmpty else {
      throw HTTPError.badRequest("language takes the tag of a language of the site.")
    }
    try context.app.store.choose(language, for: viewer.account.id, at: context.now)
    context.choose(language)
    return context.redirect(to: "/profile", flash: .languageChosen)
  }
}
