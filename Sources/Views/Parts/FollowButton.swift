import Model

extension Frame {
  /// Follows somebody, or no longer; nothing for strangers and for oneself.
  func followButton(_ person: Account, _ relationship: Relationship) -> HTML? {
    guard let viewer, viewer.account.id != person.id else { return nil }
    let words = text.follow
    let handle = person.handle.text
    return relationship.isFollowing
      ? personForm(
        person, to: "unfollow", kind: "following", does: words.unfollowOf(handle),
        words: words.following, then: (words.follow, words.followOf(handle)))
      : personForm(
        person, to: "follow", kind: "primary", does: words.followOf(handle), words: words.follow,
        then: (words.following, words.unfollowOf(handle)))
  }

  /// Says of somebody that they follow whoever asks.
  func followsYouMark(_ relationship: Relationship) -> HTML? {
    relationship.isFollowedBy ? #" <span class="mark">\#(text.follow.followsYou)</span>"# : nil
  }
}
