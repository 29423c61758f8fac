import Model

/// The apps that one has let in, and one's own.
struct AppWords: Words {
  let title: String
  let explanation: String
  let withAccess: String
  let noneWithAccess: String
  let since: @Sendable (_ time: HTML) -> HTML
  let lastUse: @Sendable (_ time: HTML) -> HTML
  let revoke: String
  let revokeOf: @Sendable (_ app: String) -> String
  let own: String
  let noneOwn: String
  let registered: @Sendable (_ time: HTML) -> HTML
  let register: String
  let registerIntroduction: String
  let name: String
  let redirects: String
  let redirectsHint: String
  let isConfidential: String
  let isConfidentialHint: String
  let submit: String
  let clientID: String
  let secret: String
  let secretNotice: String
  let noSecret: String
  let addresses: String
  let noAddresses: String
  let outOfBand: String
  let delete: String
  let deleteNotice: String
  let back: String
  /// What a scope allows, as a part of a list.
  let scope: @Sendable (Scopes) -> String

  static let english = AppWords(
    title: "Apps",
    explanation:
      "Other programs that may act in your name. Take back what you no longer use or do not recognise.",
    withAccess: "Apps that you have let in",
    noneWithAccess: "You have not let any app in.",
    since: { "Since: \($0)" },
    lastUse: { "Last use: \($0)" },
    revoke: "Take back",
    revokeOf: { "Take back what \($0) may do" },
    own: "Your own apps",
    noneOwn: "You have not registered any app.",
    registered: { "Registered: \($0)" },
    register: "Register an app",
    registerIntroduction: "For people who write programs. To use an app you need not register it.",
    name: "Name of the app",
    redirects: "Redirect addresses",
    redirectsHint:
      "One a line: https://…, http://127.0.0.1/…, com.example.app:/…, or urn:ietf:wg:oauth:2.0:oob to have a code shown. An app that keeps a secret and acts for you alone needs none.",
    isConfidential: "It can keep a secret",
    isConfidentialHint:
      "A program on a server can. One on other people’s phones or in a web page cannot.",
    submit: "Register",
    clientID: "Client id",
    secret: "Client secret",
    secretNotice: "Whoever has it can pose as this app. Keep it out of what you publish.",
    noSecret: "This app has no secret. It proves itself by PKCE.",
    addresses: "Redirect addresses",
    noAddresses: "None: this app acts for you alone.",
    outOfBand: "A code is shown to copy",
    delete: "Delete this app",
    deleteNotice: "It stops working for everybody who uses it, at once.",
    back: "All apps",
    scope: { scope in
      switch scope {
      case .read: "see what you see, your e-mail address included"
      case .post: "post in your name and delete your posts"
      case .account: "change your name, e-mail address and password, and delete your account"
      case .moderate: "use your powers as a moderator or administrator, if you have them"
      default: ""
      }
    })
}
