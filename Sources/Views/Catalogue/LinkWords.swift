/// Links that were handed over or sent, and count no more.
struct LinkWords: Words {
  let voidTitle: String
  let void: @Sendable (VoidLinkPage.Kind) -> String
  let confirmTitle: String
  let confirmSignup: @Sendable (_ handle: String, _ email: String) -> String
  let confirmEmail: @Sendable (_ handle: String, _ email: String) -> String
  let confirm: String
  let another: @Sendable (VoidLinkPage.Kind) -> String

  static let english = LinkWords(
    voidTitle: "This link does not count any more",
    void: { kind in
      switch kind {
      case .passwordReset:
        "It was used, has expired, or is not complete. Copy the whole link, or ask an administrator for a new one."
      case .signup:
        "It was used, has expired, or is not complete. If you have confirmed your address already, just log in."
      case .signupTaken:
        "Meanwhile somebody else has taken the username or the e-mail address, or the invitation. Please sign up once more."
      case .emailChange:
        "It was used, has expired, or is not complete. Your profile shows which address counts."
      case .emailTaken: "Meanwhile this e-mail address belongs to another account."
      }
    },
    confirmTitle: "Confirm your e-mail address",
    confirmSignup: { "You have signed up as @\($0), with the e-mail address \($1)." },
    confirmEmail: { "@\($0) is to have the e-mail address \($1)." },
    confirm: "Confirm",
    another: { kind in
      switch kind {
      case .passwordReset: "Have another link sent to you"
      case .signup, .signupTaken: "Sign up"
      case .emailChange, .emailTaken: "Go to your profile"
      }
    })
}
