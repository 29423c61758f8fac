/// Two-factor log-in.
struct TwoFactorWords: Words {
  let title: String
  let profileLink: String
  let explanation: String
  let scan: String
  let qrCode: String
  let appLink: String
  let key: String
  let password: String
  let code: String
  let codeHint: String
  let enable: String
  let isOn: String
  let codesLeft: @Sendable (_ count: Int) -> String
  let anyCodeHint: String
  let disable: String
  let renew: String
  let codesTitle: String
  let codesNotice: String
  let codesKept: String
  let logInTitle: String
  let logInNotice: String
  let logIn: String

  static let english = TwoFactorWords(
    title: "Two-factor log-in",
    profileLink: "Have log-in ask for a code of your phone too…",
    explanation:
      "Your account then asks for your password and for a code that an authenticator app on your phone shows. Who learns your password cannot log in with it.",
    scan: "Scan this with the app, or open the link on the phone itself, or type the key.",
    qrCode: "QR code for the authenticator app",
    appLink: "Open in the authenticator app",
    key: "Key",
    password: "Your password",
    code: "Code",
    codeHint: "The six digits that the app shows now.",
    enable: "Switch on",
    isOn: "Two-factor log-in is on: logging in takes your password and a code of your app.",
    codesLeft: { count in
      switch count {
      case 0: "You have no recovery codes left. Please have new ones made."
      case 1: "You have one recovery code left. Please have new ones made."
      default: "You have \(count) recovery codes left."
      }
    },
    anyCodeHint: "The six digits that the app shows now, or a recovery code.",
    disable: "Switch off",
    renew: "Make new recovery codes",
    codesTitle: "Recovery codes",
    codesNotice:
      "Each of these lets you in once in place of a code, should you lose your phone. Print them or write them down; they are never shown again. Recovery codes from before do not count any more.",
    codesKept: "I have kept them",
    logInTitle: "One more step",
    logInNotice: "Your password is right. Now the code of your authenticator app.",
    logIn: "Log in")
}
