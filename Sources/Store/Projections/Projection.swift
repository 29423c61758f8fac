import GRDB
import Model

/// Turns events into the read models. The one place that writes them: new events and a replay of old
/// ones take the same way, so a replay gives what the site shows.
struct Projection {
  let db: Database

  func apply(_ event: Event) throws {
    switch event.happening {
    case .accountRegistered(let details): try register(details, event)
    case .profileChanged(let details): try changeProfile(details, event)
    case .roleChanged(let details): try changeRole(details.role, event)
    case .accountApproved, .accountReinstated: try changeStatus(.active, event)
    case .accountSuspended: try changeStatus(.suspended, event)
    case .accountRejected: try rejectAccount(event)
    case .accountDeleted: try deleteAccount(event)
    case .avatarChanged(let details): try changeAvatar(details.hash, event)
    case .headerChanged(let details): try changeHeader(details.hash, event)
    case .passwordChanged, .twoFactorEnabled, .twoFactorDisabled, .recoveryCodeUsed,
      .recoveryCodesRenewed:
      try advance(event)
    case .loggedIn: break
    case .postPublished(let details): try publish(details, event)
    case .postEdited(let details): try edit(details, event)
    case .postDeleted: try deletePost(event)
    case .followed(let follow): try add(follow, event)
    case .unfollowed(let follow): try remove(follow, event)
    case .muted(let mute): try add(mute, event)
    case .unmuted(let mute): try remove(mute)
    case .blocked(let block): try add(block, event)
    case .unblocked(let block): try remove(block)
    case .liked(let reaction): try add(reaction, .like, event)
    case .unliked(let reaction): try remove(reaction, .like, event)
    case .bookmarked(let reaction): try add(reaction, .bookmark, event)
    case .unbookmarked(let reaction): try remove(reaction, .bookmark, event)
    case .boosted(let reaction): try boost(reaction, event)
    case .unboosted(let reaction): try unboost(reaction, event)
    case .pinned(let reaction): try add(reaction, .pin, event)
    case .unpinned(let reaction): try remove(reaction, .pin, event)
    case .notificationsBegan: try forgetNotifications()
    case .notificationsSeen(let details): try see(details)
    case .notificationsChosen(let details): try choose(details)
    case .languageChosen(let details): try choose(details)
    case .reported(let details): try report(details, event)
    case .reportResolved(let details): try resolve(as: details.outcome, event)
    case .reportReopened: try reopen(event)
    }
  }

  /// Empties the read models, in a transaction that then fills them again.
  func clear() throws {
    // Sessions and credentials point at accounts that will be back by the end.
    try db.run("PRAGMA defer_foreign_keys = ON")
    try SearchIndex(db: db).clear()
    try db.run("DELETE FROM reactions")
    try db.run("DELETE FROM notifications")
    try db.run("DELETE FROM post_tags")
    try db.run("DELETE FROM mentions")
    try db.run("DELETE FROM post_pictures")
    try db.run("DELETE FROM posts")
    try db.run("DELETE FROM follows")
    try db.run("DELETE FROM hidden")
    try db.run("DELETE FROM complaints")
    try db.run("DELETE FROM reports")
    try db.run("DELETE FROM accounts")
  }
}
