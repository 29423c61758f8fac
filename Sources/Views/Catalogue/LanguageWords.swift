/// Choosing the language of the site.
struct LanguageWords: Words {
  let title: String
  let label: String
  let automatic: String
  let hint: String
  let save: String

  static let english = LanguageWords(
    title: "Language",
    label: "Language of the site",
    automatic: "As my browser asks for it",
    hint: "Mail from the site comes in it, too. What people write stays as it is.",
    save: "Save language")
}
