import Model

/// Reporting a post, or somebody, to the moderators.
struct ReportWords: Words {
  let report: String
  let reportPost: String
  let reportOf: @Sendable (_ handle: String) -> String
  let explanation: String
  let question: String
  let reason: @Sendable (ReportReason) -> String
  let comment: String
  let commentHint: @Sendable (_ limit: Int) -> String
  let tooMany: String
  let submit: String
  let cancel: String

  static let english = ReportWords(
    report: "Report",
    reportPost: "Report this post",
    reportOf: { "Report @\($0)" },
    explanation:
      "The moderators read this and see who sent it. Whom it is about is not told, and neither is anybody else.",
    question: "What is wrong?",
    reason: { reason in
      switch reason {
      case .spam: "Spam: advertising, or the same over and over"
      case .abuse: "Abuse: it threatens, insults or harasses somebody"
      case .rules: "It is against the rules of this site"
      case .other: "Something else"
      }
    },
    comment: "What should the moderators know?",
    commentHint: { "Up to \($0) characters, if you like." },
    tooMany: "You have reported a lot just now. Please wait, then send this.",
    submit: "Send report",
    cancel: "Cancel")
}
