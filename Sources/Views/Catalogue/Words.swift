import Model

/// Sentences that belong together, in every language; a language is a folder of these.
protocol Words: Sendable {
  static var english: Self { get }
  static var chinese: Self { get }
}

extension Words {
  static subscript(language: Language) -> Self {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
