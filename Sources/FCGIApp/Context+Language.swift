import Model
import Views
import Web

extension Context {
  /// What the account has chosen, else this browser, else what the browser asks for.
  var wantedLanguage: Language {
    viewer?.account.language ?? cookie(.language).flatMap(Language.init)
      ?? request.preferredLanguage(of: Language.ranges).map { Language.allCases[$0] } ?? .english
  }

  /// Every sentence of a page, in the language of whoever asks.
  var text: Catalogue { Catalogue[language] }

  /// Has this browser ask for a language from now on; nil for what its settings say.
  func choose(_ language: Language?) {
    guard let language else { return expire(.language) }
    set(.language, to: language.rawValue, maxAge: 365 * 86_400)
  }
}

extension Language {
  /// In the order of all cases, what browsers ask for that each of them answers. Whoever reads another kind of
  /// Chinese has nothing closer here.
  fileprivate static let ranges = allCases.map { language in
    switch language {
    case .english: "en"
    case .chinese: "zh"
    }
  }
}
