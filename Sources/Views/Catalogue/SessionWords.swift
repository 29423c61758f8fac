struct SessionWords: Words {
  let title: String
  let explanation: String
  let lastUse: @Sendable (_ time: HTML) -> HTML
  let started: @Sendable (_ time: HTML) -> HTML
  let current: String
  let script: String
  let revoke: String
  let revokeOf: @Sendable (_ device: String) -> String
  let revokeOthers: String
  let onlyThis: String
  let appsLink: String
  let unknownDevice: String
  /// Of a browser and a system: “Firefox on Linux”.
  let browserOnSystem: @Sendable (_ browser: String, _ system: String) -> String

  static let english = SessionWords(
    title: "Sessions",
    explanation:
      "The devices on which you are logged in, and the scripts that know your password. End what you do not recognise, then change your password.",
    lastUse: { "Last use: \($0)" },
    started: { "Logged in: \($0)" },
    current: "This device",
    script: "Script",
    revoke: "End",
    revokeOf: { "End the session on \($0)" },
    revokeOthers: "End all other sessions",
    onlyThis: "You are logged in on this device only.",
    appsLink: "Apps that act for you stand on a page of their own…",
    unknownDevice: "Unknown device",
    browserOnSystem: { "\($0) on \($1)" })
}
