public import Model

/// A hundred posts of an archive, oldest first.
public struct ArchivePostsPage {
  let author: Account
  let posts: [Post]
  let number: Int
  let isLast: Bool

  /// - Parameter number: of the page, from 1.
  public init(author: Account, posts: [Post], number: Int, isLast: Bool) {
    self.author = author
    self.posts = posts
    self.number = number
    self.isLast = isLast
  }

  public func document(of site: ArchiveSite) -> HTML {
    let words = site.text.archive
    let title = "\(author.displayName.isolated) (@\(author.handle))"
    return site.document(
      title: title,
      """
      <h1>\(words.page(number))</h1>
      <section class="posts">
      \(posts.map { site.item($0, by: author) })\
      </section>
      <nav class="pager">\(number > 1 ? link(number - 1, words.earlier) : nil) \
      \(isLast ? nil : link(number + 1, words.later))</nav>
      """)
  }

  private func link(_ number: Int, _ label: String) -> HTML {
    "<a href=\"posts-\(number).html\">\(label)</a>"
  }
}
