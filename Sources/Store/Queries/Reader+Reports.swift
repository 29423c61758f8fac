import GRDB
public import Model

/// Reports, for moderators, and with a viewer of nil for the operator. What is reported about the viewer is left
/// out everywhere.
extension Reader {
  /// How many complaints a list shows of each report, and a report's own page.
  private static let listed = 3
  private static let shown = 100

  /// Those that wait for a decision, longest first.
  public func openReports(
    _ request: CursorRequest<ReportLine>, seenBy viewer: Viewer?
  ) throws(StoreError) -> CursorPage<ReportLine> {
    try reports(
      request, seenBy: viewer, order: .newer, older: ReportLine.openOlder, newer: ReportLine.open)
  }

  /// Those that were decided, the latest first.
  public func resolvedReports(
    _ request: CursorRequest<ReportLine>, seenBy viewer: Viewer?
  ) throws(StoreError) -> CursorPage<ReportLine> {
    try reports(
      request, seenBy: viewer, order: .older, older: ReportLine.resolved,
      newer: ReportLine.resolvedNewer)
  }

  public func report(_ id: ID<Report>, seenBy viewer: Viewer) throws(StoreError) -> Report? {
    try read { db in
      try db.first(Report.byID, viewer.account.id, id) { row in
        try Report(row) { try db.complaints(of: $0, limit: Self.shown) }
      }
    }
  }

  /// What waits for the viewer's decision.
  /// - Parameter limit: how far to count, of each kind.
  public func moderationWork(
    for viewer: Viewer, upTo limit: Int
  ) throws(StoreError) -> ModerationWork {
    try read { db in
      ModerationWork(
        reports: try db.all(ModerationWork.reports, viewer.account.id, 0, limit) { _ in }.count,
        signups: try db.all(ModerationWork.signups, 0, limit) { _ in }.count)
    }
  }

  private func reports(
    _ request: CursorRequest<ReportLine>, seenBy viewer: Viewer?, order: Direction, older: String,
    newer: String
  ) throws(StoreError) -> CursorPage<ReportLine> {
    try read { db in
      try CursorPage(request, order: order, key: \.id) { direction, start, limit in
        let sql = direction == .older ? older : newer
        let lines = try db.all(sql, viewer?.account.id, start, limit + 1) { row in
          ReportLine(
            id: row.id(0),
            report: try Report(row) { try db.complaints(of: $0, limit: Self.listed) })
        }
        return Stretch(candidates: lines, limit: limit, key: \.id)
      }
    }
  }
}

extension Database {
  fileprivate func complaints(of report: ID<Report>, limit: Int) throws -> [Complaint] {
    try all(Complaint.ofReport, report, limit, as: Complaint.init)
  }
}

extension ModerationWork {
  static let reports =
    "SELECT 1 FROM reports WHERE decision IS NULL AND account <> ? AND id > ? LIMIT ?"
  static let signups = "SELECT 1 FROM accounts WHERE status = 'pending' AND id > ? LIMIT ?"
}
