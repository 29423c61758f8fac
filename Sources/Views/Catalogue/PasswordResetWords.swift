/// Setting a password without knowing the one before.
struct PasswordResetWords: Words {
  let title: String
  let password: String
  let consequences: String
  let submit: String
  let askTitle: String
  let askNotice: String
  let ask: String

  static let english = PasswordResetWords(
    title: "New password",
    password: "New password",
    consequences: "It ends all sessions of the account. You log in with it afterwards.",
    submit: "Set password",
    askTitle: "Forgot your password?",
    askNotice:
      "Say who you are, and a link to set a new one is sent to the e-mail address in your profile. Without an address there, ask an administrator.",
    ask: "Send the link")
}
