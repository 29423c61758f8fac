import Model
import Testing

@testable import Store

struct SearchIndexTests {
  let site: TestSite
  let ada: ID<Account>

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
  }

  /// So many posts that say “wanted” and their number, with others between them; the first are in the index.
  private func posts(_ count: Int, indexed: Int) throws -> [ID<Post>] {
    var wanted: [ID<Post>] = []
    for number in 0..<count {
      wanted.append(try site.post("wanted \(number)", by: ada))
      try site.post("something else", by: ada)
    }
    if indexed > 0 { try site.index(through: wanted[indexed - 1]) }
    return wanted
  }

  @Test(arguments: 0...7)
  func `pages of results go on from where posts wait to where they are indexed`(indexed: Int) throws
  {
    let wanted = try posts(7, indexed: indexed)
    var found: [ID<Post>] = []
    var page = PageRequest(limit: 2)
    repeat {
      let list = try site.reader.search("wanted", page)
      found += list.posts.map(\.id)
      page = PageRequest(before: list.olderBefore, limit: 2)
    } while page.before != nil
    #expect(found == wanted.reversed())
  }

  @Test(arguments: 0...7)
  func `pages of results go on in the other direction too`(indexed: Int) throws {
    let wanted = try posts(7, indexed: indexed)
    var found: [ID<Post>] = []
    var request = CursorRequest<Post>(limit: 2)
    while true {
      let page = try site.reader.oldestPosts(containing: "wanted", request)
      found += page.elements.map(\.id)
      guard let next = page.next else { break }
      request = CursorRequest(next, limit: 2)
    }
    #expect(found == wanted)
  }

  @Test func `posts are indexed when enough of them wait`() throws {
    var last = try site.post("first", by: ada)
    for number in 1..<SearchIndex.batch {
      #expect(try progress() == ID(0))
      last = try site.post("post \(number)", by: ada)
    }
    #expect(try progress() == last)
    try site.post("one more", by: ada)
    #expect(try progress() == last)
    #expect(try site.found("post").count == PageRequest().limit)
  }

  @Test func `however many posts come, a search asks few pieces of the index`() throws {
    for batch in 0..<20 {
      _ = try site.store.publishAll(
        (0..<SearchIndex.batch).map {
          (ada, try PostDraft(PostText("batch \(batch), number \($0)", limit: 100)), TestSite.noon)
        })
      let pieces = try site.reader.read { db in
        try db.first("SELECT count(DISTINCT segid) FROM post_search_idx") { $0.int(0) }
      }
      #expect(try #require(pieces) <= 8)
    }
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test(arguments: [0, 1, 2])
  func `a deleted post is not found, and nothing of it stays in the index`(indexed: Int) throws {
    let wanted = try posts(2, indexed: indexed)
    try site.store.deletePost(wanted[0], by: ada, at: TestSite.noon)
    #expect(try site.found("wanted") == ["wanted 1"])
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test(arguments: [0, 1, 2])
  func `the index is what the log says, before a replay and after it`(indexed: Int) throws {
    _ = try posts(2, indexed: indexed)
    #expect(try site.store.verify { _, _ in }.isEmpty)
    try site.store.replay { _, _ in }
    #expect(try site.store.verify { _, _ in }.isEmpty)
    #expect(try site.found("wanted") == ["wanted 1", "wanted 0"])
  }

  private func progress() throws -> ID<Post> {
    try site.reader.read { db in try SearchIndex(db: db).progress() }
  }
}
