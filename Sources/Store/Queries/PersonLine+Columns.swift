import Model

extension PersonLine {
  static let following = whomTheyFollow + older
  static let followingNewer = whomTheyFollow + newer
  static let followers = whoFollowsThem + older
  static let followersNewer = whoFollowsThem + newer

  static let likers = who(.like) + older
  static let likersNewer = who(.like) + newer
  static let boosters = who(.boost) + older
  static let boostersNewer = who(.boost) + newer

  private static func select(from list: String) -> String {
    """
    SELECT f.id, \(Account.columns),
      EXISTS (SELECT 1 FROM follows WHERE follower = ?1 AND followee = a.id),
      EXISTS (SELECT 1 FROM follows WHERE follower = a.id AND followee = ?1),
      EXISTS (SELECT 1 FROM hidden WHERE viewer = ?1 AND account = a.id AND reason = \(HiddenReason.muted.rawValue))
    FROM \(list) AS f CROSS JOIN accounts AS a
      ON a.status = 'active' AND NOT \(Sight.hides("a.id"))
    """
  }

  private static let whomTheyFollow =
    select(from: "follows") + " AND a.id = f.followee WHERE f.follower = ?3"
  private static let whoFollowsThem =
    select(from: "follows") + " AND a.id = f.follower WHERE f.followee = ?3"
  private static let older = " AND f.id < ?4 ORDER BY f.id DESC LIMIT ?5"
  private static let newer = " AND f.id > ?4 ORDER BY f.id LIMIT ?5"

  private static func who(_ kind: Reactions) -> String {
    select(from: "reactions")
      + " AND a.id = f.account WHERE f.post = ?3 AND f.kind = \(kind.rawValue)"
  }

  init(_ row: Columns) throws {
    self.init(
      id: row.id(0), account: try Account(row, from: 1),
      relationship: Relationship(row, from: 1 + Account.columnCount))
  }
}

extension Relationship {
  static let query = """
    SELECT
      EXISTS (SELECT 1 FROM follows WHERE follower = ?1 AND followee = ?2),
      EXISTS (SELECT 1 FROM follows WHERE follower = ?2 AND followee = ?1),
      EXISTS (SELECT 1 FROM hidden WHERE viewer = ?1 AND account = ?2 AND reason = \(HiddenReason.muted.rawValue))
    """

  /// - Parameter first: where the three columns begin in the row.
  init(_ row: Columns, from first: Int32) {
    self.init(
      isFollowing: row.int(first) == 1, isFollowedBy: row.int(first + 1) == 1,
      isMuted: row.int(first + 2) == 1)
  }
}
