import GRDB
public import Model

/// The posts of those whom somebody follows, and their own: put together when they are asked for.
extension Reader {
  /// How many of the newest posts are looked through at least.
  static let shortestWalk = 200

  /// Newest first. Several queries, which belong into one ``snapshot(_:)``.
  ///
  /// The newest posts of all are looked through first: mostly they fill the page. If not, everybody who is
  /// followed is asked for their latest post. To ask takes several times as long as to look at a post, so as
  /// many are looked at as there are people to ask.
  public func home(of viewer: Viewer, _ page: PageRequest) throws(StoreError) -> PostList {
    let walk = max(Self.shortestWalk, viewer.account.followingCount)
    let sight = Sight(viewer)
    let before = page.before ?? .newest
    let limit = page.limit + 1
    return try read { db in
      let newest = try db.newestPosts(readBy: sight, before: before, limit: limit, walk: walk)
      let posts = try newest ?? db.mergedPosts(readBy: sight, before: before, limit: limit)
      return try db.unfolded(
        PostList(candidates: posts, limit: page.limit), seenBy: sight)
    }
  }
}

extension Database {
  /// Those among so many newest posts of all; nil if they are too few, and there are older ones.
  fileprivate func newestPosts(
    readBy sight: Sight, before: ID<Post>, limit: Int, walk: Int
  ) throws -> [Post]? {
    let end = try first(Post.behind, before, walk) { $0.id(0, of: Post.self) }
    let found = try all(
      Post.readBy, sight.viewer, sight.lastReason, before, end ?? ID(0), limit, as: { try Post($0) }
    )
    return end == nil || found.count == limit ? found : nil
  }

  /// Whoever has the latest post gives it, and comes again with the one before.
  fileprivate func mergedPosts(
    readBy sight: Sight, before: ID<Post>, limit: Int
  ) throws -> [Post] {
    let authors: [LatestPosts.Entry?] = try all(Post.latestOfEach, sight.viewer, before) { row in
      row.optionalID(0).map { (post: $0, author: row.id(1)) }
    }
    var latest = LatestPosts(authors.compactMap(\.self))
    var found: [Post] = []
    while found.count < limit, let next = latest.popNewest() {
      // The post and the one before; neither, if the author is not active, or hidden.
      let posts = try all(
        Post.seenByAuthor, sight.viewer, sight.lastReason, next.author,
        Direction.older.facing(next.post), 2, as: { try Post($0) })
      found += posts.prefix(1)
      if posts.count == 2 { latest.insert(posts[1].id, by: next.author) }
    }
    return found
  }
}

extension Post {
  /// The post that lies so many behind a key.
  static let behind = """
    SELECT id FROM posts INDEXED BY posts_written WHERE id < ? AND origin IS NULL
    ORDER BY id DESC LIMIT 1 OFFSET ?
    """

  /// Between two keys, by somebody and by those whom they follow.
  static let readBy =
    selectWritten(columns) + """
       WHERE p.id < ?3 AND p.id > ?4 AND (p.author = ?1 OR EXISTS (
        SELECT 1 FROM follows AS f WHERE f.follower = ?1 AND f.followee = p.author))
        AND \(Sight.reaches()) AND NOT \(Sight.hidesInLists("p.author"))
      ORDER BY p.id DESC LIMIT ?5
      """

  static let seenByAuthor =
    selectWritten(columns, by: .author) + """
       WHERE p.author = ?3 AND p.id < ?4 AND \(Sight.reaches())
        AND NOT \(Sight.hidesInLists("p.author"))
      ORDER BY p.id DESC LIMIT ?5
      """

  /// Before a key: the latest by each whom somebody follows, and by themselves; null for whoever has none.
  static let latestOfEach = """
    SELECT (SELECT max(id) FROM posts INDEXED BY posts_written_by_author
      WHERE author = f.followee AND id < ?2 AND origin IS NULL), f.followee
    FROM follows AS f WHERE f.follower = ?1
    UNION ALL SELECT (SELECT max(id) FROM posts INDEXED BY posts_written_by_author
      WHERE author = ?1 AND id < ?2 AND origin IS NULL), ?1
    """
}
