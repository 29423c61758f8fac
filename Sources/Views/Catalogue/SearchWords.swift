struct SearchWords: Words {
  let title: String
  let titleFor: @Sendable (_ query: String) -> String
  let label: String
  let submit: String
  let hint: String
  let nothing: @Sendable (_ query: String) -> String

  static let english = SearchWords(
    title: "Search",
    titleFor: { "Search: \($0)" },
    label: "Search posts",
    submit: "Search",
    hint:
      "Finds every post that contains exactly what you type, in any script, in capitals or not.",
    nothing: { "No post contains “\($0)”." })
}
