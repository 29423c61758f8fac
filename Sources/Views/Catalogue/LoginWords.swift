/// Logging in and out.
struct LoginWords: Words {
  let title: String
  let login: String
  let password: String
  let submit: String
  let refused: @Sendable (LoginPage.Refusal) -> String
  let forgotten: String
  let noAccount: String
  let logOutTitle: String
  let logOutQuestion: @Sendable (_ handle: String) -> String
  let logOut: String
  let notLoggedIn: String

  static let english = LoginWords(
    title: "Log in",
    login: "Username or e-mail",
    password: "Password",
    submit: "Log in",
    refused: { refusal in
      switch refusal {
      case .mismatch:
        "That username and password do not belong together. Check both and try again."
      case .pending: "A moderator has not approved this account yet. Please come back later."
      case .suspended: "A moderator has suspended this account."
      }
    },
    forgotten: "Forgot your password?",
    noAccount: "New here? Sign up.",
    logOutTitle: "Log out",
    logOutQuestion: { "You are logged in as @\($0) on this device." },
    logOut: "Log out",
    notLoggedIn: "You are not logged in.")
}
