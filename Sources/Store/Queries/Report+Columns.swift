import GRDB
import Model

/// Parameter 1 of each query is who asks: nobody sees what is reported about themselves.
extension Report {
  static let byID = select("r.id") + " WHERE r.id = ?2 AND r.account IS NOT ?1"

  /// A post is read from where it stands, for this report alone; one that is not for everybody, while it is open.
  fileprivate static func select(_ key: String) -> String {
    """
    SELECT \(key), r.id, r.version, r.thing <> r.account, r.complaint_count, r.outcome, m.handle,
      d.at, p.id, p.visibility, CASE WHEN \(isReadable) THEN p.warning END,
      CASE WHEN \(isReadable) THEN p.text END, p.published_at,
      CASE WHEN \(isReadable) THEN \(Picture.ofPost) END, \(Account.columns)
    FROM reports AS r CROSS JOIN accounts AS a ON a.id = r.account
    LEFT JOIN posts AS p ON p.id = r.thing
    LEFT JOIN events AS d ON d.id = r.decision
    LEFT JOIN accounts AS m ON m.id = d.actor
    """
  }

  private static let isReadable =
    "r.decision IS NULL OR p.visibility <= \(Visibility.unlisted.rawValue)"

  /// - Parameter complaints: what was said, given the report's id.
  init(_ row: Columns, complaints: (ID<Report>) throws -> [Complaint]) throws {
    let id = row.id(1, of: Report.self)
    var decision: Decision?
    if !row.isNull(5) {
      decision = Decision(
        outcome: try row.outcome(5), moderator: row.isNull(6) ? nil : try row.handle(6),
        at: row.timestamp(7))
    }
    let post =
      row.isNull(8)
      ? nil
      : ReportedPost(
        id: row.id(8), visibility: try row.visibility(9), warning: row.storedText(10),
        text: row.isNull(11) ? nil : row.storedText(11),
        pictures: row.isNull(13) ? [] : try Picture.all(inColumn: row.text(13)),
        publishedAt: row.timestamp(12))
    self.init(
      id: id, version: row.int(2), account: try Account(row, from: 14),
      thing: row.int(3) == 1 ? .post(post) : .account, complaintCount: row.int(4),
      complaints: try complaints(id), decision: decision)
  }
}

extension ReportLine {
  static let open = unanswered + " AND r.id > ?2 ORDER BY r.id LIMIT ?3"
  static let openOlder = unanswered + " AND r.id < ?2 ORDER BY r.id DESC LIMIT ?3"
  static let resolved = answered + " AND r.decision < ?2 ORDER BY r.decision DESC LIMIT ?3"
  static let resolvedNewer = answered + " AND r.decision > ?2 ORDER BY r.decision LIMIT ?3"

  private static let unanswered =
    Report.select("r.id") + " WHERE r.decision IS NULL AND r.account IS NOT ?1"
  private static let answered = Report.select("r.decision") + " WHERE r.account IS NOT ?1"
}

extension Complaint {
  static let ofReport = """
    SELECT a.id, a.handle, a.name, c.reason, c.comment, c.made_at
    FROM complaints AS c CROSS JOIN accounts AS a ON a.id = c.reporter
    WHERE c.report = ? ORDER BY c.id LIMIT ?
    """

  init(_ row: Columns) throws {
    self.init(
      reporter: Author(id: row.id(0), handle: try row.handle(1), name: row.text(2)),
      reason: try row.reason(3), comment: row.text(4), at: row.timestamp(5))
  }
}

extension Columns {
  fileprivate func outcome(_ index: Int32) throws(StoreError) -> ReportOutcome {
    guard let outcome = ReportOutcome(rawValue: text(index)) else {
      throw .damaged("outcome '\(text(index))'")
    }
    return outcome
  }

  fileprivate func reason(_ index: Int32) throws(StoreError) -> ReportReason {
    guard let reason = ReportReason(rawValue: text(index)) else {
      throw .damaged("reason '\(text(index))'")
    }
    return reason
  }
}
