import Model

extension Frame {
  /// Follows somebody, or no longer, and leads back to this page; nothing for strangers and for oneself.
  func followButton(_ person: Account, _ relationship: Relationship) -> HTML? {
    guard let viewer, viewer.account.id != person.id else { return nil }
    let words = text.follow
    let handle = person.handle.text
    return relationship.isFollowing
      ? followForm(
        person, to: "unfollow", kind: "following", does: words.unfollowOf(handle),
        words: words.following)
      : followForm(
        person, to: "follow", kind: "primary", does: words.followOf(handle), words: words.follow)
  }

  /// Says of somebody that they follow whoever asks.
  func followsYouMark(_ relationship: Relationship) -> HTML? {
    relationship.isFollowedBy ? #" <span class="mark">\#(text.follow.followsYou)</span>"# : nil
  }

  private func followForm(
    _ person: Account, to action: String, kind: String, does: String, words: String
  ) -> HTML {
    """
    <form method="post" action="/@\(person.handle)/\(action)">\(csrfField)\
    <input type="hidden" name="next" value="\(path)">\
    <button class="\(kind)" aria-label="\(does)">\(words)</button></form>
    """
  }
}
