public import Model

/// One report with all that was said, for moderators.
public struct ReportPage: Page {
  public var report: Report
  public var work: ModerationWork

  public init(report: Report, work: ModerationWork) {
    self.report = report
    self.work = work
  }

  public func title(in frame: Frame) -> String {
    frame.text.moderation.reportNumber("\(report.id)")
  }

  public func content(in frame: Frame) -> HTML {
    """
    \(frame.moderationHeader(report.decision == nil ? .reports : .resolved, work))\
    \(frame.item(report, isAlone: true))
    """
  }
}
