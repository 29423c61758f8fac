import GRDB
public import Model

/// What search engines may know: active accounts, and their posts for everyone.
extension Reader {
  /// The parts in which there is anything. Takes one step for each of them, and one for each post in between that
  /// is not for everyone.
  public func sitemapParts() throws(StoreError) -> [SitemapPart] {
    try read { db in
      var parts: [SitemapPart] = []
      while let part = try db.sitemapPart(from: parts.last?.end ?? 0) { parts.append(part) }
      return parts
    }
  }

  /// People first, each in the order in which they began.
  public func sitemap(_ part: SitemapPart) throws(StoreError) -> [SitemapEntry] {
    try read { db in
      try [SitemapEntry.people, SitemapEntry.posts].flatMap { sql in
        try db.all(sql, part.start, part.end) { row in
          SitemapEntry(
            owner: try row.handle(0), post: row.optionalID(1), changedAt: row.timestamp(2))
        }
      }
    }
  }
}

extension Database {
  /// The first part that has anything of what began at an event or later.
  fileprivate func sitemapPart(from event: Int64) throws -> SitemapPart? {
    let firsts = try [SitemapEntry.nextPerson, SitemapEntry.nextPost].compactMap { sql in
      try first(sql, event) { $0.id(0, of: Event.self).value }
    }
    return firsts.min().map { SitemapPart(with: $0) }
  }
}

extension SitemapEntry {
  static let nextPerson = """
    SELECT id FROM accounts WHERE id >= ? AND status = 'active' ORDER BY id LIMIT 1
    """

  static let nextPost = "SELECT p.id \(open) AND p.id >= ? ORDER BY p.id LIMIT 1"

  static let people = """
    SELECT a.handle, NULL, coalesce(
      (SELECT p.published_at FROM posts AS p
        WHERE p.author = a.id AND p.visibility = \(Visibility.everyone.rawValue)
          AND p.origin IS NULL
        ORDER BY p.id DESC LIMIT 1),
      a.joined_at)
    FROM accounts AS a
    WHERE a.id >= ?1 AND a.id < ?2 AND a.status = 'active' ORDER BY a.id
    """

  static let posts = """
    SELECT a.handle, p.id, coalesce(p.edited_at, p.published_at)
    \(open) AND p.id >= ?1 AND p.id < ?2 ORDER BY p.id
    """

  /// Boosts are unlisted.
  private static let open = """
    FROM posts AS p CROSS JOIN accounts AS a ON a.id = p.author AND a.status = 'active'
    WHERE p.visibility = \(Visibility.everyone.rawValue)
    """
}
