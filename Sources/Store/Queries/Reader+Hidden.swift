import GRDB
public import Model

/// Whom somebody does not want to see; the latest comes first.
extension Reader {
  public func muted(
    by viewer: Viewer, _ request: CursorRequest<PersonLine>
  ) throws(StoreError) -> CursorPage<PersonLine> {
    try people(
      request, seenBy: Sight(viewer), older: PersonLine.muted, newer: PersonLine.mutedNewer)
  }

  public func blocked(
    by viewer: Viewer, _ request: CursorRequest<PersonLine>
  ) throws(StoreError) -> CursorPage<PersonLine> {
    try people(
      request, seenBy: Sight(viewer), older: PersonLine.blocked, newer: PersonLine.blockedNewer)
  }

  /// Somebody whom the viewer has blocked; nil for everybody else.
  public func blocked(
    _ handle: Handle, by viewer: ID<Account>
  ) throws(StoreError) -> Account? {
    try read { db in
      try db.first(PersonLine.blockedByHandle, viewer, handle.key, as: Account.init)
    }
  }

  private func people(
    _ request: CursorRequest<PersonLine>, seenBy sight: Sight, older: String, newer: String
  ) throws(StoreError) -> CursorPage<PersonLine> {
    try read { db in
      try CursorPage(request, order: .older, key: \.id) { direction, start, limit in
        let sql = direction == .older ? older : newer
        let lines = try db.all(sql, sight.viewer, sight.lastReason, start, limit + 1) { row in
          PersonLine(id: row.id(0), account: try Account(row, from: 1), relationship: .none)
        }
        return Stretch(candidates: lines, limit: limit, key: \.id)
      }
    }
  }
}

extension PersonLine {
  static let muted = mutes + older
  static let mutedNewer = mutes + newer
  static let blocked = hidden(.blocked) + older
  static let blockedNewer = hidden(.blocked) + newer

  static let blockedByHandle = """
    SELECT \(Account.columns) FROM accounts AS a CROSS JOIN hidden AS h
      ON h.viewer = ?1 AND h.account = a.id AND h.reason = \(HiddenReason.blocked.rawValue)
    WHERE a.handle_key = ?2 AND a.status = 'active'
    """

  /// Without whom a block keeps out of sight as well.
  private static let mutes = hidden(.muted) + " AND NOT \(Sight.hides("a.id"))"
  private static let older = " AND m.id < ?3 ORDER BY m.id DESC LIMIT ?4"
  private static let newer = " AND m.id > ?3 ORDER BY m.id LIMIT ?4"

  private static func hidden(_ reason: HiddenReason) -> String {
    """
    SELECT m.id, \(Account.columns) FROM hidden AS m
    CROSS JOIN accounts AS a ON a.id = m.account AND a.status = 'active'
    WHERE m.viewer = ?1 AND m.reason = \(reason.rawValue)
    """
  }
}
