import Model
import Views

/// The pages of an archive, written one after the other while the posts come, oldest first.
struct ExportPages {
  /// How many of the latest posts stand on the first page too.
  private static let latest = 20

  private let stage: ExportStage
  private let site: ArchiveSite
  private let author: Account
  private var page: [Post] = []
  private var newest: [Post] = []
  private(set) var count = 0
  private var number = 0

  init(stage: ExportStage, site: ArchiveSite, author: Account) {
    self.stage = stage
    self.site = site
    self.author = author
  }

  mutating func add(_ post: Post) throws {
    // Only now is it known that the page before is not the last.
    if page.count == ArchiveFormat.postsOnPage { try write(isLast: false) }
    page.append(post)
    newest.append(post)
    if newest.count > Self.latest { newest.removeFirst() }
    count += 1
  }

  /// - Returns: the latest posts, the newest first.
  mutating func finish() throws -> [Post] {
    if !page.isEmpty { try write(isLast: true) }
    return newest.reversed()
  }

  private mutating func write(isLast: Bool) throws {
    number += 1
    let document = ArchivePostsPage(author: author, posts: page, number: number, isLast: isLast)
    try stage.add(ArchiveFormat.page(number), document.document(of: site).bytes)
    page.removeAll(keepingCapacity: true)
  }
}
