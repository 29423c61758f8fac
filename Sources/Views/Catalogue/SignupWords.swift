struct SignupWords: Words {
  let title: String
  let handle: String
  let handleHint: String
  let name: String
  let nameHint: String
  let email: String
  let emailHint: String
  let emailRequiredHint: String
  let emailConfirmedHint: String
  let password: String
  let passwordHint: @Sendable (_ minimum: Int) -> String
  let invite: String
  let inviteHint: String
  let leaveEmpty: String
  let submit: String
  let approvalNotice: String
  let sendAgain: String
  let closed: String
  let haveAccount: String

  static let english = SignupWords(
    title: "Sign up",
    handle: "Username",
    handleHint: "1 to 30 letters, digits, _ or -. It cannot be changed later.",
    name: "Name",
    nameHint: "Optional. Stands beside your username.",
    email: "E-mail",
    emailHint: "Optional. Only you and the administrators see it.",
    emailRequiredHint: "Only you and the administrators see it.",
    emailConfirmedHint:
      "A link is sent there that completes your sign-up. Only you and the administrators see it.",
    password: "Password",
    passwordHint: { "At least \($0) characters. A few random words are good." },
    invite: "Invitation code",
    inviteHint: "Somebody here has one for you.",
    leaveEmpty: "Leave this empty",
    submit: "Sign up",
    approvalNotice: "A moderator looks at every sign-up before the account can be used.",
    sendAgain:
      "That came faster than people type, or long after the page was opened. Please fill in the password and send it once more.",
    closed: "This site takes no new members at the moment.",
    haveAccount: "You have an account? Log in.")
}
