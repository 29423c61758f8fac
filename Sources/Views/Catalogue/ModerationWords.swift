struct ModerationWords: Sendable {
  let signups: String
  let none: String
  let askedToJoin: String
  let approve: String
  let reject: String
  let approveOf: @Sendable (_ handle: String) -> String
  let rejectOf: @Sendable (_ handle: String) -> String

  static let english = ModerationWords(
    signups: "Sign-ups",
    none: "Nobody is waiting.",
    askedToJoin: "Asked to join",
    approve: "Approve",
    reject: "Reject",
    approveOf: { "Approve @\($0)" },
    rejectOf: { "Reject @\($0)" })
}
