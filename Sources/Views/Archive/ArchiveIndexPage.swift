public import Model

/// Where one begins to read an archive: whose it is, the latest posts, and the way to all the others.
public struct ArchiveIndexPage {
  let account: Account
  let postCount: Int
  let newest: [Post]
  /// Posts on one of the other pages.
  private static let postsOnPage = 100

  public init(account: Account, postCount: Int, newest: [Post]) {
    self.account = account
    self.postCount = postCount
    self.newest = newest
  }

  public func document(of site: ArchiveSite) -> HTML {
    let words = site.text.archive
    return site.document(
      title: "\(account.displayName.isolated) (@\(account.handle))",
      """
      <header class="person">
      \(account.header.map(banner))\(site.portrait(of: account, side: 96))
      <h1><bdi>\(account.displayName)</bdi> <span class="handle">@\(account.handle)</span></h1>
      \(account.bio.isEmpty ? nil : bio)
      <p class="facts"><span>\(words.posts(postCount))</span> \
      <span>\(site.text.person.joined(site.text.time.date(CalendarDate(account.joinedAt))))</span></p>
      </header>
      <p class="lead">\(words.introduction)</p>
      \(postCount == 0 ? nil : posts(site))
      """)
  }

  private func posts(_ site: ArchiveSite) -> HTML {
    let words = site.text.archive
    let pages = (postCount + Self.postsOnPage - 1) / Self.postsOnPage
    let links: [HTML] = (1...pages).map { "<a href=\"posts-\($0).html\">\(words.page($0))</a> " }
    return """
      <h2>\(words.allPosts)</h2>
      <p class="facts">\(links)</p>
      <h2>\(words.latest)</h2>
      <section class="posts">
      \(newest.map { site.item($0, by: account) })\
      </section>
      """
  }

  private func banner(_ picture: PictureHash) -> HTML {
    """
    <img class="banner" src="media/\(picture.text).webp" alt="" width="1200" height="400">

    """
  }

  private var bio: HTML { "<p class=\"bio\" dir=\"auto\">\(account.bio)</p>" }
}
