/// The frame around every page.
struct SiteWords: Words {
  let skipToContent: String
  let navigation: String
  let home: String
  let search: String
  let profile: String
  let logIn: String
  let signUp: String
  let logOut: String
  let madeWith: String
  let api: String
  /// Between two sentences of a paragraph.
  let betweenSentences: String

  static let english = SiteWords(
    skipToContent: "Skip to content", navigation: "Main", home: "Home", search: "Search",
    profile: "Settings", logIn: "Log in", signUp: "Sign up", logOut: "Log out",
    madeWith: "Runs on Martlet", api: "API", betweenSentences: " ")
}
