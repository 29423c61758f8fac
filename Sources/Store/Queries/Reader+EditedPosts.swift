import GRDB
public import Model

/// Of posts that were edited, those that stand in a list, for the same eyes as the list itself. Where a list has posts
/// that somebody passed on, they come as they were written, whoever passed them on.
extension Reader {
  /// Among the posts for everyone.
  /// - Parameter viewer: who asks; nil for a stranger.
  public func edited(
    _ posts: [ID<Post>], seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> [Post] {
    try edited(posts, in: Post.timelineOne, seenBy: Sight(viewer))
  }

  /// Under a tag.
  /// - Parameter viewer: who asks; nil for a stranger.
  public func edited(
    _ posts: [ID<Post>], under tag: Hashtag, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> [Post] {
    try edited(posts, in: Post.underTagOne, about: tag.key, seenBy: Sight(viewer))
  }

  /// Among what somebody has written and passed on.
  /// - Parameter viewer: who asks; nil for a stranger. Whether the author is hidden from them is not asked again.
  public func edited(
    _ posts: [ID<Post>], by author: ID<Account>, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> [Post] {
    try edited(posts, in: Post.byAuthorOne, about: author, seenBy: Sight(viewer))
  }

  /// Among the posts of those whom somebody follows, and their own; and what anybody has passed on, which may stand
  /// there: to look for one whom the viewer follows among all who have would take long.
  public func edited(
    _ posts: [ID<Post>], inHomeOf viewer: Viewer
  ) throws(StoreError) -> [Post] {
    try edited(posts, in: Post.readByOne, seenBy: Sight(viewer))
  }

  /// Around a post, on its page; and whatever older ones somebody has answered, which may stand there: to go back from
  /// answer to answer would take long.
  /// - Parameter viewer: who asks; nil for a stranger.
  public func edited(
    _ posts: [ID<Post>], around post: ID<Post>, seenBy viewer: Viewer? = nil
  ) throws(StoreError) -> [Post] {
    try edited(posts, in: Post.aroundOne, about: post, seenBy: Sight(viewer))
  }

  /// Of posts that were edited, those that the viewer was mentioned in and that are not for them any more.
  public func lost(
    _ posts: [ID<Post>], by viewer: Viewer
  ) throws(StoreError) -> [ID<Post>] {
    try read { db in try posts.filter { try db.exists(Post.lostByEdit, viewer.account.id, $0) } }
  }

  /// Of posts that were edited, those that stood under a tag and do not any more.
  /// - Parameter viewer: who asks; nil for a stranger.
  public func lost(
    _ posts: [ID<Post>], from tag: Hashtag, by viewer: Viewer? = nil
  ) throws(StoreError) -> [ID<Post>] {
    let sight = Sight(viewer)
    return try read { db in
      try posts.filter {
        try db.exists(Post.lostFromTag, sight.viewer, sight.lastReason, $0, tag.key)
      }
    }
  }

  /// Of posts that stand under a tag, those that did not yet when an event had happened: an edit has brought them.
  public func come(
    _ posts: [Post], under tag: Hashtag, since event: ID<Event>
  ) throws(StoreError) -> [Post] {
    try read { db in
      try posts.filter { try db.exists(Post.wasNotUnderTag, $0.id, tag.key, event) }
    }
  }

  private func edited(
    _ posts: [ID<Post>], in query: PostListQuery<Post>, about subject: (any SQLValue)? = nil,
    seenBy sight: Sight
  ) throws(StoreError) -> [Post] {
    try read { db in
      try posts.compactMap {
        try db.stretch(of: query, about: subject, from: $0, limit: 1, seenBy: sight).elements.first
      }
    }
  }
}

/// Lists of which one post is asked for, by its key.
extension Post {
  static let timelineOne = PostListQuery<Post>.forEveryone {
    selectWritten($0) + " WHERE p.id = ?3"
  }

  static let underTagOne = PostListQuery<Post>.forEveryone {
    """
    SELECT \($0) FROM post_tags AS t CROSS JOIN posts AS p ON p.id = t.post
    CROSS JOIN accounts AS a ON a.id = p.author AND a.status = 'active'
    WHERE t.tag = ?4 AND t.post = ?3
    """
  }

  static let byAuthorOne = PostListQuery<Post>.forViewer(
    seenIf: "(p.author = ?4 OR NOT \(Sight.hidesInLists("p.author")))"
  ) {
    select($0) + """
       WHERE p.id = ?3 AND p.boost_of IS NULL AND (p.author = ?4 OR EXISTS (
        SELECT 1 FROM posts AS b WHERE b.boost_of = ?3 AND b.author = ?4))
      """
  }

  static let readByOne = PostListQuery<Post>.forViewer(
    seenIf: "NOT \(Sight.hidesInLists("p.author"))"
  ) {
    select($0) + """
       WHERE p.id = ?3 AND p.boost_of IS NULL
        AND (p.author = ?1 OR p.boost_count > 0 OR EXISTS (
          SELECT 1 FROM follows AS f WHERE f.follower = ?1 AND f.followee = p.author))
      """
  }

  static let aroundOne = PostListQuery<Post>.forViewer(
    seenIf: "(p.id = ?4 OR NOT \(Sight.hidesInLists("p.author")))"
  ) {
    select($0) + """
       WHERE p.id = ?3 AND p.boost_of IS NULL AND (
        p.id = ?4 OR p.reply_to = ?4
        OR (SELECT q.reply_to FROM posts AS q WHERE q.id = p.reply_to) = ?4
        OR p.id < ?4 AND EXISTS (SELECT 1 FROM posts AS q WHERE q.reply_to = p.id))
      """
  }

  /// Every version stays in the log, and says whom it mentioned and under which tags it stood.
  static let lostByEdit = """
    SELECT 1 FROM posts AS p WHERE p.id = ?2 AND NOT \(Sight.reaches()) AND EXISTS (
      SELECT 1 FROM events AS e, json_each(e.payload, '$.mentions') AS w
      WHERE e.stream = ?2 AND w.value = ?1)
    """

  /// Of a post that had been published by then.
  static let wasNotUnderTag = """
    SELECT 1 FROM events AS e
    WHERE e.id = (SELECT max(v.id) FROM events AS v
        WHERE v.stream = ?1 AND v.id <= ?3 AND v.type IN ('PostPublished', 'PostEdited'))
      AND NOT EXISTS (SELECT 1 FROM json_each(e.payload, '$.tags') AS w WHERE w.value = ?2)
    """

  static let lostFromTag = """
    SELECT 1 FROM posts AS p WHERE p.id = ?3
      AND p.visibility = \(Visibility.everyone.rawValue) AND NOT \(Sight.hidesInLists("p.author"))
      AND NOT EXISTS (SELECT 1 FROM post_tags AS t WHERE t.tag = ?4 AND t.post = ?3)
      AND EXISTS (
        SELECT 1 FROM events AS e, json_each(e.payload, '$.tags') AS w
        WHERE e.stream = ?3 AND w.value = ?4)
    """
}
