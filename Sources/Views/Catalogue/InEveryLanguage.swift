import Model

/// One value for each language, made once.
struct InEveryLanguage<Value: Sendable>: Sendable {
  private let english: Value
  private let chinese: Value

  init(_ make: (Language) -> Value) {
    english = make(.english)
    chinese = make(.chinese)
  }

  subscript(language: Language) -> Value {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
