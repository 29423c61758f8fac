import Model

/// Who did what to whom. The two stand in the sentence as markup.
struct AuditWords: Words {
  let title: String
  let explanation: String
  let nothing: String
  let nothingEarlier: String
  let latest: String
  let earlier: String
  let sentence: @Sendable (_ deed: AuditedDeed, _ actor: HTML, _ account: HTML) -> HTML

  static let english = AuditWords(
    title: "Audit trail",
    explanation:
      "What moderators, administrators and the operator have done, and what was reported.",
    nothing: "Nothing has been done yet that would stand here.",
    nothingEarlier: "There is nothing earlier.",
    latest: "Latest",
    earlier: "Earlier",
    sentence: { deed, actor, account in
      switch deed {
      case .accountApproved: "\(actor) approved \(account)"
      case .accountRejected: "\(actor) rejected \(account)"
      case .accountSuspended: "\(actor) suspended \(account)"
      case .accountReinstated: "\(actor) reinstated \(account)"
      case .accountDeleted: "\(actor) deleted the account of \(account)"
      case .roleChanged(let role): "\(actor) made \(account) \(withArticle(role))"
      case .passwordChanged: "\(actor) set a password for \(account)"
      case .twoFactorDisabled: "\(actor) switched off two-factor log-in of \(account)"
      case .postDeleted: "\(actor) deleted a post of \(account)"
      case .reported: "\(actor) reported \(account)"
      case .reportResolved(_, .dismissed): "\(actor) dismissed a report about \(account)"
      case .reportResolved(_, .postDeleted):
        "\(actor) closed a report about \(account) by deleting the post"
      case .reportResolved(_, .accountSuspended):
        "\(actor) closed a report about \(account) by suspending the account"
      case .reportReopened: "\(actor) opened a report about \(account) again"
      }
    })

  private static func withArticle(_ role: Role) -> String {
    switch role {
    case .member: "a member"
    case .moderator: "a moderator"
    case .administrator: "an administrator"
    }
  }
}
