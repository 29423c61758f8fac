import GRDB
public import Model

/// What somebody is told, as far as they see whoever did it and what it is about; the latest first.
extension Reader {
  public func notifications(
    of viewer: Viewer, _ request: CursorRequest<Notification>
  ) throws(StoreError) -> CursorPage<Notification> {
    let sight = Sight(viewer)
    return try read { db in
      try CursorPage(request, order: .older, key: \.id) { direction, start, limit in
        let sql = direction == .older ? Notification.before : Notification.after
        var finding = Finding<Notification>(limit: limit)
        try db.each(sql, sight.viewer, sight.lastReason, start) { row in
          finding.look(at: row.id(0), match: try db.notification(row, seenBy: sight))
        }
        return Stretch(elements: finding.found, end: finding.end)
      }
    }
  }
}

extension Database {
  /// Nil if it is about a post that is not for the viewer.
  fileprivate func notification(_ row: Columns, seenBy sight: Sight) throws -> Notification? {
    let about = row.optionalID(3, of: Post.self)
    let post = try about.flatMap { try self.post($0, seenBy: sight) }
    guard (about == nil) == (post == nil) else { return nil }
    return Notification(
      id: row.id(0), kind: try row.notificationKind(1),
      actor: Author(id: row.id(5), handle: try row.handle(6), name: row.text(7)), post: post,
      at: row.timestamp(2), isNew: row.int(4) == 1)
  }
}

extension Notification {
  static let before = select + " AND n.id < ?3 ORDER BY n.id DESC"
  static let after = select + " AND n.id > ?3 ORDER BY n.id"

  private static let select = """
    SELECT n.id, n.kind, n.at, n.post, n.id > (SELECT seen_through FROM accounts WHERE id = ?1),
      b.id, b.handle, b.name
    FROM notifications AS n CROSS JOIN accounts AS b ON b.id = n.actor AND b.status = 'active'
    WHERE n.account = ?1 AND NOT \(Sight.hidesInLists("n.actor"))
    """
}
