public import Model

/// What was reported, for moderators: what waits for their decision, or what was decided.
public struct ReportQueuePage: Page {
  public enum Kind: CaseIterable, Sendable {
    case open
    case resolved
  }

  public var kind: Kind
  public var reports: CursorPage<ReportLine>
  public var work: ModerationWork

  public init(kind: Kind, reports: CursorPage<ReportLine>, work: ModerationWork) {
    self.kind = kind
    self.reports = reports
    self.work = work
  }

  public func title(in frame: Frame) -> String {
    switch kind {
    case .open: frame.text.moderation.reports
    case .resolved: frame.text.moderation.resolved
    }
  }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.moderation
    return """
      \(frame.moderationHeader(section, work))\
      \(reports.elements.isEmpty ? none(words) : nil)\
      \(reports.elements.map { frame.item($0.report) })\
      \(frame.pager(reports, path: section.rawValue, first: words.beginning, next: words.further))
      """
  }

  private var section: ModerationSection {
    switch kind {
    case .open: .reports
    case .resolved: .resolved
    }
  }

  private func none(_ words: ModerationWords) -> HTML {
    let sentence =
      switch kind {
      case _ where reports.previous != nil: words.noMoreReports
      case .open: words.noReports
      case .resolved: words.noneResolved
      }
    return "<p class=\"empty\">\(sentence)</p>"
  }
}
