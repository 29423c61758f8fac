import Model

/// Letting an app in.
struct ConsentWords: Words {
  let title: @Sendable (_ app: String) -> String
  let account: @Sendable (_ handle: String) -> String
  let wants: String
  let selfRegistered: String
  let registeredBy: @Sendable (_ handle: String) -> String
  let registeredBySelf: String
  /// Where the answer leads.
  let leadsTo: @Sendable (RedirectURI.Target) -> String
  let approve: String
  let deny: String
  let takeBack: String
  let codeTitle: String
  let code: @Sendable (_ app: String) -> String
  let codeNotice: @Sendable (_ minutes: Int) -> String
  let refusedTitle: String
  let refused: @Sendable (AuthorizationRefusedPage.Reason) -> String

  static let english = ConsentWords(
    title: { "Let \($0) in?" },
    account: { "You are logged in as @\($0)." },
    wants: "This app asks to",
    selfRegistered: "This app registered itself. Nobody here vouches for it or for its name.",
    registeredBy: { "Registered here by @\($0)." },
    registeredBySelf: "You have registered this app yourself.",
    leadsTo: { target in
      switch target {
      case .site(let authority): "Your answer takes you to \(authority.text)."
      case .loopback: "Your answer takes you to a program on this device."
      case .app(let scheme):
        "Your answer takes you to the app on this device that opens \(scheme): addresses."
      case .outOfBand: "You will be shown a code to copy into the app."
      }
    },
    approve: "Let it in",
    deny: "Do not",
    takeBack: "You can take this back at any time, under Apps.",
    codeTitle: "Code for the app",
    code: { "Copy this code into \($0):" },
    codeNotice: { "It works once, and for \($0) minutes. Give it to nobody else." },
    refusedTitle: "This app cannot be let in",
    refused: { reason in
      switch reason {
      case .unknownClient:
        "The app that sent you here is not registered, or no longer. Start again in the app; it may have to register anew."
      case .wrongRedirect:
        "The app wants the answer at an address that it has not registered. Nothing was sent there. Tell the people who make the app."
      case .malformed:
        "The app asked in a way that cannot be understood. Start again in the app, or tell the people who make it."
      }
    })
}
