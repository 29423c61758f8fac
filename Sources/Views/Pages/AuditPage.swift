public import Model

/// Who has done what to whom, for administrators.
public struct AuditPage: Page {
  public var entries: CursorPage<AuditEntry>
  public var work: ModerationWork

  public init(entries: CursorPage<AuditEntry>, work: ModerationWork) {
    self.entries = entries
    self.work = work
  }

  public func title(in frame: Frame) -> String { frame.text.audit.title }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.audit
    return """
      \(frame.moderationHeader(.audit, work))\
      <p class="lead">\(words.explanation)</p>
      \(entries.elements.isEmpty ? none(words) : list(in: frame))
      \(frame.pager(
        entries, path: ModerationSection.audit.rawValue, first: words.latest, next: words.earlier))
      """
  }

  private func none(_ words: AuditWords) -> HTML {
    let sentence = entries.previous == nil ? words.nothing : words.nothingEarlier
    return "<p class=\"empty\">\(sentence)</p>"
  }

  private func list(in frame: Frame) -> HTML {
    "<ul class=\"rows audit\">\n\(entries.elements.map { row($0, in: frame) })</ul>"
  }

  private func row(_ entry: AuditEntry, in frame: Frame) -> HTML {
    let actor = strong(entry.actor.map { "@\($0)" } ?? frame.text.moderation.theOperator)
    return """
      <li><div><p>\(frame.text.audit.sentence(entry.deed, actor, strong("@\(entry.account)")))</p>
      <p class="facts"><span>\(frame.time(entry.at))</span>\
      \(report(in: entry.deed).map { link(to: $0, in: frame) })</p></div></li>

      """
  }

  private func strong(_ name: String) -> HTML { "<strong>\(name)</strong>" }

  private func report(in deed: AuditedDeed) -> ID<Report>? {
    switch deed {
    case .reported(let report, _), .reportResolved(let report, _), .reportReopened(let report):
      report
    case .accountApproved, .accountRejected, .accountSuspended, .accountReinstated,
      .accountDeleted, .roleChanged, .passwordChanged, .twoFactorDisabled, .postDeleted:
      nil
    }
  }

  private func link(to report: ID<Report>, in frame: Frame) -> HTML {
    let words = frame.text.moderation.reportNumber("\(report)")
    return #" <a href="/moderation/reports/\#(report)">\#(words)</a>"#
  }
}
