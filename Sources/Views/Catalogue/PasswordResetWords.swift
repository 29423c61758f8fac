/// Setting a password without knowing the one before.
struct PasswordResetWords: Sendable {
  let title: String
  let password: String
  let consequences: String
  let submit: String

  static let english = PasswordResetWords(
    title: "New password",
    password: "New password",
    consequences: "It ends all sessions of the account. You log in with it afterwards.",
    submit: "Set password")
}
