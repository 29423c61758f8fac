/// Deleting an account.
struct DeletionWords: Words {
  let title: String
  let consequences: String
  let confirmation: @Sendable (_ handle: String) -> String
  let password: String
  let submit: String
  let cancel: String

  static let english = DeletionWords(
    title: "Delete account",
    consequences:
      "Your posts, your profile, whom you follow, your sessions and your apps go at once and for good. Your username stays taken, so that nobody can pose as you.",
    confirmation: { "Type \($0) to confirm" },
    password: "Password",
    submit: "Delete my account",
    cancel: "Keep my account")
}
