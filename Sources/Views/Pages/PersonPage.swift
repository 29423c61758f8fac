public import Model

/// A person and their posts.
public struct PersonPage: Page {
  public var person: Account
  public var relationship: Relationship
  public var listing: Listing

  public init(person: Account, relationship: Relationship, listing: Listing) {
    self.person = person
    self.relationship = relationship
    self.listing = listing
  }

  public var posts: [Post] { listing.posts }
  public var isLive: Bool { true }

  public func title(in frame: Frame) -> String {
    "\(person.displayName.isolated) (@\(person.handle.text))"
  }

  public func head(in frame: Frame) -> HTML {
    """
    \(frame.feedLink(path: "/@\(person.handle)", title: person.displayName.isolated))\
    \(listing.isContinued ? frame.unindexed : frame.preview(of: person, title: title(in: frame)))
    """
  }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.person
    let follow = frame.text.follow
    let isOwn = frame.viewer?.account.id == person.id
    return """
      <header class="person">
      \(person.header.map(banner))\(frame.avatar(of: person.handle, person.avatar, side: 96))
      <h1><bdi>\(person.displayName)</bdi> <span class="handle">@\(person.handle)</span>\
      \(frame.followsYouMark(relationship))\(frame.mutedMark(relationship))</h1>
      \(person.bio.isEmpty ? nil : bio)
      <p class="facts"><span>\(words.posts(person.postCount))</span> \
      <a href="/@\(person.handle)/following">\(follow.followingCount(person.followingCount))</a> \
      <a href="/@\(person.handle)/followers">\(follow.followerCount(person.followerCount))</a> \
      \(person.broughtCount == 0 ? nil : broughtLink(frame))\
      <span>\(words.joined(frame.day(person.joinedAt)))</span> \
      \(frame.feedButton(path: "/@\(person.handle)"))</p>
      \(isOwn ? ownLinks(frame) : frame.choices(about: person, relationship))</header>
      \(frame.liveListing(
        listing, path: "/@\(person.handle)", label: words.postsOf(person.displayName.isolated),
        empty: isOwn ? words.noPostsOwn : words.noPosts(person.displayName.isolated)))
      """
  }

  private func banner(_ picture: PictureHash) -> HTML {
    """
    <img class="banner" src="/media/\(picture.path)" alt="" width="1200" height="400">

    """
  }

  private func broughtLink(_ frame: Frame) -> HTML {
    "<a href=\"/@\(person.handle)/brought\">\(frame.text.bringing.brought(person.broughtCount))</a> "
  }

  private func ownLinks(_ frame: Frame) -> HTML {
    """
    <p class="choices"><a class="button" href="/profile">\(frame.text.person.edit)</a> \
    <a class="quiet" href="/bookmarks">\(frame.text.reaction.bookmarked)</a></p>

    """
  }

  private var bio: HTML {
    "<p class=\"bio\" dir=\"auto\">\(linked: StoredText(person.bio), mentioned: nil)</p>"
  }
}
