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
    case .following: frame.text.follow.followingOf(person.displayName)
    case .followers: frame.text.follow.followersOf(person.displayName)
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
      \(people.elements.isEmpty ? notice(in: frame) : list(in: frame))\
      \(pager(words))
      """
  }

  private func path(_ side: Side) -> String {
    switch side {
    case .following: "/@\(person.handle.text)/following"
    case .followers: "/@\(person.handle.text)/followers"
    }
  }

  private func list(in frame: Frame) -> HTML {
    "<ul class=\"rows people\">\n\(people.elements.map { frame.item($0) })</ul>\n"
  }

  private func notice(in frame: Frame) -> HTML {
    "<p class=\"empty\">\(sentence(in: frame))</p>\n"
  }

  private func sentence(in frame: Frame) -> String {
    let words = frame.text.follow
    guard people.previous == nil else { return words.noneEarlier }
    let isOwn = frame.viewer?.account.id == person.id
    return switch side {
    case .following: isOwn ? words.youFollowNobody : words.followsNobody(person.displayName)
    case .followers: isOwn ? words.youHaveNoFollowers : words.hasNoFollowers(person.displayName)
    }
  }

  private func pager(_ words: FollowWords) -> HTML? {
    guard people.next != nil || people.previous != nil else { return nil }
    return """
      <nav class="pager">\
      \(people.previous == nil ? nil : latestLink(words))\
      \(people.next.map { earlierLink($0, words) })\
      </nav>

      """
  }

  private func latestLink(_ words: FollowWords) -> HTML {
    #"<a href="\#(path(side))">\#(words.latest)</a>"#
  }

  private func earlierLink(_ cursor: Cursor<PersonLine>, _ words: FollowWords) -> HTML {
    let query =
      switch cursor {
      case .before(let id): "before=\(id)"
      case .after(let id): "after=\(id)"
      }
    return #"<a rel="next" href="\#(path(side))?\#(query)">\#(words.earlier)</a>"#
  }
}
