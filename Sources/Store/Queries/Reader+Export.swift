import GRDB
public import Model

/// All that an account's archive holds, in parts by key, oldest first: whatever the account's status, whomever anybody
/// has blocked.
extension Reader {
  /// - Parameter after: the last post of the part before.
  public func exportedPosts(
    of account: ID<Account>, after last: ID<Post>?, limit: Int
  ) throws(StoreError) -> [ExportedPost] {
    try read { db in
      try db.all(Post.everyOwn, account, last ?? ID(0), limit) { try Post($0) }
        .map { try db.exported($0) }
    }
  }

  /// How many posts of its own an account has, boosts not counted. Looks at each of them.
  public func exportedPostCount(of account: ID<Account>) throws(StoreError) -> Int {
    try read { db in
      try db.first("SELECT count(*) FROM posts WHERE author = ? AND boost_of IS NULL", account) {
        $0.int(0)
      } ?? 0
    }
  }

  public func exportedFollowing(
    of account: ID<Account>, after last: ID<ExportedPerson>?, limit: Int
  ) throws(StoreError) -> [ExportedPerson] {
    try people(ExportedPerson.following, account, last, limit)
  }

  public func exportedFollowers(
    of account: ID<Account>, after last: ID<ExportedPerson>?, limit: Int
  ) throws(StoreError) -> [ExportedPerson] {
    try people(ExportedPerson.followers, account, last, limit)
  }

  public func exportedMutes(
    of account: ID<Account>, after last: ID<ExportedPerson>?, limit: Int
  ) throws(StoreError) -> [ExportedPerson] {
    try people(ExportedPerson.hidden, account, last, limit, HiddenReason.muted.rawValue)
  }

  public func exportedBlocks(
    of account: ID<Account>, after last: ID<ExportedPerson>?, limit: Int
  ) throws(StoreError) -> [ExportedPerson] {
    try people(ExportedPerson.hidden, account, last, limit, HiddenReason.blocked.rawValue)
  }

  /// - Parameter kind: one alone.
  public func exportedReactions(
    _ kind: Reactions, of account: ID<Account>, after last: ID<ExportedReaction>?, limit: Int
  ) throws(StoreError) -> [ExportedReaction] {
    try read { db in
      try db.all(
        ExportedReaction.ofKind, account, last ?? ID<ExportedReaction>(0), limit, kind.rawValue
      ) {
        ExportedReaction(
          id: $0.id(0), post: $0.id(1), author: try $0.handle(2), at: $0.timestamp(3))
      }
    }
  }

  public func exportedReports(
    by account: ID<Account>, after last: ID<ExportedReport>?, limit: Int
  ) throws(StoreError) -> [ExportedReport] {
    try read { db in
      try db.all(ExportedReport.made, account, last ?? ID<ExportedReport>(0), limit) { row in
        ExportedReport(
          id: row.id(0), account: try row.handle(1),
          post: row.int64(2) == row.int64(3) ? nil : row.id(2),
          reason: ReportReason(rawValue: row.text(4)) ?? .other, comment: row.text(5),
          at: row.timestamp(6))
      }
    }
  }

  private func people(
    _ sql: String, _ account: ID<Account>, _ last: ID<ExportedPerson>?, _ limit: Int,
    _ reason: Int? = nil
  ) throws(StoreError) -> [ExportedPerson] {
    let values: [any SQLValue] = [account, last ?? ID<ExportedPerson>(0), limit]
    return try read { db in
      var people: [ExportedPerson] = []
      try db.each(sql, values: values + (reason.map { [$0] } ?? [])) { row in
        people.append(
          ExportedPerson(id: row.id(0), handle: try row.handle(1), since: row.timestamp(2)))
        return true
      }
      return people
    }
  }
}

extension Database {
  fileprivate func exported(_ post: Post) throws -> ExportedPost {
    let tags = try all("SELECT tag FROM post_tags WHERE post = ? ORDER BY tag", post.id) {
      $0.text(0)
    }
    let isPinned = try exists(
      "SELECT 1 FROM reactions WHERE account = ? AND post = ? AND kind = ?", post.author.id,
      post.id, Reactions.pin.rawValue)
    let versions = post.editedAt == nil ? [] : try versions(of: post.id)
    return ExportedPost(
      post: post, tags: tags, formerVersions: Array(versions.dropLast()), isPinned: isPinned)
  }
}

extension Post {
  static let everyOwn = """
    SELECT \(columns) FROM posts AS p CROSS JOIN accounts AS a ON a.id = p.author
    WHERE p.author = ?1 AND p.id > ?2 AND p.boost_of IS NULL ORDER BY p.id LIMIT ?3
    """
}

extension ExportedPerson {
  static let following = people("follows", "followee", where: "f.follower = ?1")
  static let followers = people("follows", "follower", where: "f.followee = ?1")
  static let hidden = people("hidden", "account", where: "f.viewer = ?1 AND f.reason = ?4")

  private static func people(
    _ table: String, _ person: String, where condition: String
  ) -> String {
    """
    SELECT f.id, a.handle, e.at FROM \(table) AS f
    CROSS JOIN accounts AS a ON a.id = f.\(person) CROSS JOIN events AS e ON e.id = f.id
    WHERE \(condition) AND f.id > ?2 ORDER BY f.id LIMIT ?3
    """
  }
}

extension ExportedReaction {
  static let ofKind = """
    SELECT r.id, r.post, a.handle, e.at FROM reactions AS r
    CROSS JOIN posts AS p ON p.id = r.post CROSS JOIN accounts AS a ON a.id = p.author
    CROSS JOIN events AS e ON e.id = r.id
    WHERE r.account = ?1 AND r.kind = ?4 AND r.id > ?2 ORDER BY r.id LIMIT ?3
    """
}

extension ExportedReport {
  static let made = """
    SELECT c.id, a.handle, r.thing, r.account, c.reason, c.comment, c.made_at
    FROM complaints AS c INDEXED BY complaints_by_reporter
    CROSS JOIN reports AS r ON r.id = c.report CROSS JOIN accounts AS a ON a.id = r.account
    WHERE c.reporter = ?1 AND c.id > ?2 ORDER BY c.id LIMIT ?3
    """
}

extension Reader {
  /// Where an account is signed in, the latest first, with the names of the apps that were let in.
  public func exportedSessions(
    of account: ID<Account>, at: Timestamp
  ) throws(StoreError) -> [(session: Session, app: String?)] {
    try read { db in
      try db.all(Session.exported, account, at) {
        (session: try Session($0), app: $0.optionalText(Session.columnCount))
      }
    }
  }
}

extension Session {
  static let exported = """
    SELECT \(columns), c.name FROM sessions AS s LEFT JOIN clients AS c ON c.id = s.client
    WHERE s.account = ? AND s.expires_at > ? ORDER BY s.id DESC
    """
}
