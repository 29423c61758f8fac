import Model
import Testing

@testable import Store

struct PagingTests {
  let site: TestSite
  let ada: ID<Account>
  let grace: ID<Account>

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    grace = try site.join("grace")
  }

  typealias Query<Element> = (CursorRequest<Element>) throws -> CursorPage<Element>

  /// Every element from one end of a list to the other, part by part.
  private func walk<Element>(
    _ query: Query<Element>, limit: Int, from cursor: Cursor<Element>? = nil,
    by step: (CursorPage<Element>) -> Cursor<Element>?
  ) throws -> (parts: [[Element]], last: CursorPage<Element>) {
    var page = try query(CursorRequest(cursor, limit: limit))
    var parts = [page.elements]
    while let cursor = step(page) {
      page = try query(CursorRequest(cursor, limit: limit))
      parts.append(page.elements)
    }
    return (parts, page)
  }

  /// Walks a list to its end and back to its beginning.
  private func expect<Element>(
    _ query: Query<Element>, gives ids: [ID<Element>], limit: Int, key: (Element) -> ID<Element>
  ) throws {
    let (there, end) = try walk(query, limit: limit, by: \.next)
    #expect(there.joined().map(key) == ids)
    #expect(there.allSatisfy { $0.count == limit || $0.count == ids.count % limit })
    #expect(end.next == nil)
    guard let back = end.previous else {
      #expect(ids.count <= limit)
      return
    }
    let (parts, beginning) = try walk(query, limit: limit, from: back, by: \.previous)
    let before = ids.dropLast(end.elements.count)
    #expect(parts.reversed().joined().map(key) == Array(before))
    #expect(beginning.previous == nil)
    #expect(beginning.next != nil)
  }

  private func follow(
    _ followee: ID<Account>, by follower: ID<Account>
  ) throws -> ID<PersonLine> {
    try site.store.follow(followee, by: follower, at: TestSite.noon)
    return ID(try site.reader.lastEventID().value)
  }

  @Test(arguments: [1, 2, 5, 6, 100])
  func `a list is walked to its end and back without gaps and repeats`(limit: Int) throws {
    let posts = try (1...10).map { try site.post("post \($0)", by: $0 % 2 == 0 ? grace : ada) }
    let reader = site.reader
    try expect(
      { try reader.newestPosts($0) }, gives: posts.reversed().map { ID($0.value) }, limit: limit,
      key: \.id)
    try expect({ try reader.oldestPosts($0) }, gives: posts, limit: limit, key: \.id)
    let mine = stride(from: 0, to: 10, by: 2).map { posts[$0] }
    try expect(
      { [ada] in try reader.oldestPosts(of: ada, $0) }, gives: mine, limit: limit, key: \.id)
    try expect(
      { try reader.oldestPosts(containing: "POST", $0) }, gives: posts, limit: limit, key: \.id)
    let others = try (1...5).map { try site.join("person-\($0)") }
    try expect({ try reader.accounts($0) }, gives: [ada, grace] + others, limit: limit, key: \.id)
    let friends = [grace] + others
    let follows = try friends.map { try follow($0, by: ada) }
    try expect(
      { [ada] in try reader.following(of: ada, seenBy: nil, $0) }, gives: follows.reversed(),
      limit: limit, key: \.id)
    let followers = try friends.map { try follow(ada, by: $0) }
    try expect(
      { [ada] in try reader.followers(of: ada, seenBy: nil, $0) }, gives: followers.reversed(),
      limit: limit, key: \.id)
  }

  @Test(arguments: [1, 2, 3, 4, 100])
  func `a list is walked in the same way round those whom one does not see`(limit: Int) throws {
    let others = try (1...6).map { try site.join("person-\($0)") }
    let posts = try (others + others).map { try site.post("post by \($0)", by: $0) }
    for number in [0, 3] { try site.store.mute(others[number], by: ada, at: TestSite.noon) }
    for number in [1, 5] { try site.store.block(others[number], by: ada, at: TestSite.noon) }
    let seen = [2, 4, 8, 10].map { posts[$0] }
    let (reader, viewer) = (site.reader, try site.viewer(ada))
    try expect(
      { try reader.newestPosts($0, seenBy: viewer) }, gives: seen.reversed().map { ID($0.value) },
      limit: limit, key: \.id)
    try expect(
      { try reader.oldestPosts($0, seenBy: viewer) }, gives: seen, limit: limit, key: \.id)
    try expect(
      { try reader.oldestPosts(containing: "POST", $0, seenBy: viewer) }, gives: seen,
      limit: limit, key: \.id)
    let people = [ada, grace] + [0, 2, 3, 4].map { others[$0] }
    try expect(
      { try reader.accounts($0, seenBy: viewer) }, gives: people, limit: limit, key: \.id)
  }

  @Test func `a list stays walkable while elements come and go`() throws {
    let posts = try (1...6).map { try site.post("post \($0)", by: ada) }
    let first = try site.reader.newestPosts(CursorRequest(limit: 2))
    try site.post("meanwhile", by: ada)
    try site.store.deletePost(posts[4], by: ada, at: TestSite.noon)
    let second = try site.reader.newestPosts(CursorRequest(first.next, limit: 2))
    #expect(second.elements.map(\.id.value) == [posts[3].value, posts[2].value])
    #expect(second.previous == .after(ID(posts[3].value)))
  }

  @Test func `beyond both ends there is nothing but the way back`() throws {
    let posts = try (1...3).map { try site.post("post \($0)", by: ada) }
    let older = try site.reader.newestPosts(CursorRequest(.before(ID(posts[0].value))))
    #expect(older.elements.isEmpty)
    #expect(older.next == nil)
    let back = try site.reader.newestPosts(CursorRequest(older.previous))
    #expect(back.elements.map(\.id.value) == posts.map(\.value).reversed())
    let newer = try site.reader.newestPosts(CursorRequest(.after(ID(.max))))
    #expect(newer.elements.isEmpty)
    #expect(newer.previous == nil)
    #expect(newer.next != nil)
  }

  @Test func `an empty list has no neighbours`() throws {
    for cursor in [nil, .before(ID(5)), .after(ID(5))] as [Cursor<Post>?] {
      let page = try site.reader.oldestPosts(CursorRequest(cursor))
      #expect(page == CursorPage(elements: [], next: nil, previous: nil))
    }
  }

  @Test func `those who are shut out are in no list`() throws {
    try site.join("linus", status: .pending)
    try site.post("hello", by: grace)
    try site.store.suspend(grace, by: nil, at: TestSite.noon)
    #expect(try site.reader.accounts(CursorRequest()).elements.map(\.id) == [ada])
    #expect(try site.reader.oldestPosts(CursorRequest()).elements.isEmpty)
    #expect(try site.reader.oldestPosts(CursorRequest(.after(ID(1)))).previous == nil)
  }
}
