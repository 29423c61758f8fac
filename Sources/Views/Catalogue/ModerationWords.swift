import Model

/// What moderators look at and decide about.
struct ModerationWords: Words {
  let title: String
  let somethingWaits: String
  let counted: @Sendable (_ title: String, _ count: Int) -> String

  let reports: String
  let resolved: String
  let noReports: String
  let noneResolved: String
  let noMoreReports: String
  let beginning: String
  let further: String
  let postBy: String
  let account: String
  let postDeleted: String
  let notReadable: String
  let allComplaints: @Sendable (_ count: Int) -> String
  let complaintsNotShown: @Sendable (_ count: Int) -> String
  let reason: @Sendable (ReportReason) -> String
  let decided: @Sendable (ReportOutcome, _ moderator: String, _ time: HTML) -> HTML
  let theOperator: String
  let dismiss: String
  let deletePost: String
  let reopen: String
  let reportNumber: @Sendable (_ number: String) -> String
  /// What a button does, and to which report.
  let about: @Sendable (_ deed: String, _ report: String) -> String

  let suspended: String
  let nobodySuspended: String
  let isSuspended: String
  let isDeleted: String
  let suspend: String
  let suspendOf: @Sendable (_ handle: String) -> String
  let suspendHint: String
  let suspendedHint: String
  let reinstate: String
  let reinstateOf: @Sendable (_ handle: String) -> String
  let lacksPower: String
  let role: @Sendable (_ name: String) -> String
  let roleName: @Sendable (Role) -> String
  let roleHint: String
  let make: @Sendable (_ role: String) -> String

  let signups: String
  let none: String
  let askedToJoin: @Sendable (_ time: HTML) -> HTML
  let approve: String
  let reject: String
  let approveOf: @Sendable (_ handle: String) -> String
  let rejectOf: @Sendable (_ handle: String) -> String

  static let english = ModerationWords(
    title: "Moderation",
    somethingWaits: "something waits",
    counted: { $1 == 0 ? $0 : "\($0) (\($1 < 100 ? "\($1)" : "99+"))" },
    reports: "Reports",
    resolved: "Resolved",
    noReports: "Nothing is reported. Well done, everybody.",
    noneResolved: "No report has been decided yet.",
    noMoreReports: "There are no more reports here.",
    beginning: "Beginning",
    further: "Further",
    postBy: "A post by",
    account: "The account",
    postDeleted: "The post has been deleted.",
    notReadable: "The post is not for everybody. Open the report again to read it.",
    allComplaints: { "\($0) people have reported this" },
    complaintsNotShown: { "\($0) more have reported this." },
    reason: { reason in
      switch reason {
      case .spam: "Spam"
      case .abuse: "Abuse"
      case .rules: "Against the rules"
      case .other: "Something else"
      }
    },
    decided: { outcome, moderator, time in
      switch outcome {
      case .dismissed: "Dismissed by \(moderator), \(time)"
      case .postDeleted: "Post deleted by \(moderator), \(time)"
      case .accountSuspended: "Account suspended by \(moderator), \(time)"
      }
    },
    theOperator: "the operator",
    dismiss: "Dismiss",
    deletePost: "Delete the post",
    reopen: "Open again",
    reportNumber: { "Report \($0)" },
    about: { "\($0): \($1)" },
    suspended: "Suspended",
    nobodySuspended: "Nobody is suspended.",
    isSuspended: "Suspended",
    isDeleted: "Deleted",
    suspend: "Suspend",
    suspendOf: { "Suspend @\($0)" },
    suspendHint:
      "Whoever is suspended is logged out and cannot log in; their page and their posts are hidden. You can take it back.",
    suspendedHint:
      "They cannot log in, and are told so when they try. Their posts are hidden, and nobody but moderators sees this page.",
    reinstate: "Reinstate",
    reinstateOf: { "Reinstate @\($0)" },
    lacksPower: "An administrator can take it back.",
    role: { "Role: \($0)" },
    roleName: { role in
      switch role {
      case .member: "member"
      case .moderator: "moderator"
      case .administrator: "administrator"
      }
    },
    roleHint:
      "Moderators decide about reports and sign-ups, delete anybody’s posts and suspend members. Administrators may do everything.",
    make: { "Make \($0)" },
    signups: "Sign-ups",
    none: "Nobody is waiting.",
    askedToJoin: { "Asked to join \($0)" },
    approve: "Approve",
    reject: "Reject",
    approveOf: { "Approve @\($0)" },
    rejectOf: { "Reject @\($0)" })
}
