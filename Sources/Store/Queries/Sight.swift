import Model

/// Through whose eyes something is read: who is hidden from them, and which posts are not for them.
struct Sight {
  /// Nil for a stranger, from whom nobody is hidden.
  let viewer: ID<Account>?
  /// Greater ones hide nobody: who is blocked by somebody and may have to moderate them sees them all the same.
  let lastReason: Int
  /// Whether there may be somebody.
  let hidesAnybody: Bool

  init(_ viewer: Viewer?) {
    self.viewer = viewer?.account.id
    let moderates = viewer.map { $0.role >= .moderator } ?? false
    lastReason = (moderates ? HiddenReason.blocked : .isBlocked).rawValue
    hidesAnybody = viewer.map { $0.account.hiddenCount > 0 } ?? false
  }

  /// A condition, with the viewer as parameter 1 and the last reason as 2.
  /// - Parameter account: the column that says who is looked at.
  static func hidesInLists(_ account: String) -> String {
    """
    EXISTS (SELECT 1 FROM hidden AS h
      WHERE h.viewer = ?1 AND h.account = \(account) AND h.reason <= ?2)
    """
  }

  /// The same for pages, which are there for whoever is only muted.
  static func hides(_ account: String) -> String {
    """
    EXISTS (SELECT 1 FROM hidden AS h
      WHERE h.viewer = ?1 AND h.account = \(account)
        AND h.reason BETWEEN \(HiddenReason.blocked.rawValue) AND ?2)
    """
  }

  /// Whether a post is for the viewer, who is parameter 1: by its visibility, whoever its author is; never null. A
  /// role opens no post that is not for whoever has it.
  /// - Parameter post: the name under which the query has the post.
  static func reaches(_ post: String = "p") -> String {
    """
    (\(post).visibility <= \(Visibility.unlisted.rawValue) OR \(post).author IS ?1
      OR EXISTS (SELECT 1 FROM mentions AS m WHERE m.post = \(post).id AND m.account = ?1)
      OR \(post).visibility = \(Visibility.followers.rawValue) AND EXISTS (
        SELECT 1 FROM follows AS s WHERE s.follower = ?1 AND s.followee = \(post).author))
    """
  }
}
