import Model

/// The choice between light and dark.
struct ThemeWords: Words {
  let title: String
  let question: String
  let choice: @Sendable (Theme) -> String
  let hint: String
  let profileLink: String

  static let english = ThemeWords(
    title: "Appearance", question: "Colours",
    choice: {
      switch $0 {
      case .automatic: "As this device is set"
      case .light: "Light"
      case .dark: "Dark"
      }
    },
    hint: "Holds on this device only, and is kept in a cookie.",
    profileLink: "Choose light or dark…")
}
