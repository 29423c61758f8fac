import Model
import Web

/// Changes the language of this browser, and leads back. Pages whose address holds a secret send no `Referer`:
/// from them it leads to the home page.
enum LanguageChoose {
  static func respond(_ context: Context, _ language: Language) throws -> Response {
    context.choose(language)
    return context.redirect(to: context.referringPath ?? "/")
  }
}
