public import Model

/// Whom somebody follows, or who follows them; the latest to begin comes first.
public struct FollowsPage: Page {
  public enum Side: Sendable, CaseIterable {
    case following
    case followers
  }

  public var person: Account
  public var side: Side
  public var people: CursorPage<PersonLine>

  public init(person: Account, side: Side, people: CursorPage<PersonLine>) {
    self.person = person
    self.side = side
    self.people = people
  }

  public func title(in frame: Frame) -> String {
    switch side {
    case .following: frame.text.follow.followingOf(person.displayName.isolated)
    case .followers: frame.text.follow.followersOf(person.displayName.isolated)
    }
  }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.follow
    let tabs = [
      Tab(path: path(.following), words: words.followingCount(person.followingCount)),
      Tab(path: path(.followers), words: words.followerCount(person.followerCount)),
    ]
    return """
      <h1><a class="who" href="/@\(person.handle)"><bdi>\(person.displayName)</bdi> \
      <span class="handle">@\(person.handle)</span></a></h1>
      \(frame.tabs(tabs, current: path(side), label: title(in: frame)))\
      \(frame.list(people, path: path(side), empty: notice(in: frame)) {
        frame.followButton($0.account, $0.relationship)
      })
      """
  }

  private func path(_ side: Side) -> String {
    switch side {
    case .following: "/@\(person.handle.text)/following"
    case .followers: "/@\(person.handle.text)/followers"
    }
  }

  private func notice(in frame: Frame) -> String {
    let words = frame.text.follow
    let isOwn = frame.viewer?.account.id == person.id
    return switch side {
    case .following:
      isOwn ? words.youFollowNobody : words.followsNobody(person.displayName.isolated)
    case .followers:
      isOwn ? words.youHaveNoFollowers : words.hasNoFollowers(person.displayName.isolated)
    }
  }
}
