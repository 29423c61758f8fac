import Model
import Views

extension Context {
  /// The language in which whoever asks is answered.
  var language: Language { .english }

  /// Every sentence of a page, in the language of whoever asks.
  var text: Catalogue { Catalogue[language] }
}
