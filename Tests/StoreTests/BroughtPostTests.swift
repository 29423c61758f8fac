import Model
import Testing

@testable import Store

struct BroughtPostTests {
  private let site: TestSite
  private let ada: ID<Account>
  private let grace: ID<Account>
  private static let then = Timestamp(milliseconds: 1_500_000_000_000)

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    grace = try site.join("grace")
    try site.store.follow(ada, by: grace, at: TestSite.noon)
  }

  private func brought(
    _ number: Int, visibility: Visibility = .everyone, answers: Int? = nil
  ) throws -> BroughtPost {
    BroughtPost(
      origin: PostOrigin(address: "https://old.example/\(number)", publishedAt: Self.then),
      text: try PostText("old \(number), @grace #rain", limit: 100), warning: nil,
      visibility: visibility, answers: answers.map { "https://old.example/\($0)" }, pictures: [])
  }

  /// More than one list looks through.
  private func bringMany() throws {
    for part in 0..<30 {
      _ = try site.store.publish(
        try (0..<200).map { try brought(part * 200 + $0) }, broughtBy: ada, at: TestSite.noon)
    }
  }

  @Test func `thousands of brought posts push nobody's news away`() throws {
    try site.post("news", by: grace)
    try site.post("ada's own", by: ada)
    try bringMany()
    let viewer = try site.viewer(grace)
    #expect(try site.reader.timeline(PageRequest()).posts.count == 2)
    #expect(try site.reader.timeline(PageRequest(), seenBy: viewer).olderBefore == nil)
    #expect(try site.reader.home(of: viewer, PageRequest()).posts.count == 2)
    #expect(try site.reader.posts(by: ada, PageRequest()).posts.map(\.text.string) == ["ada's own"])
    #expect(try site.reader.newestPosts(CursorRequest()).elements.count == 2)
    #expect(try site.reader.oldestPosts(CursorRequest()).elements.count == 2)
    let all = EventSpan(after: ID(0), through: try site.reader.lastEventID())
    #expect(try site.reader.newPosts(by: ada, all).posts.map(\.text.string) == ["ada's own"])
    #expect(
      try site.reader.posts(broughtBy: ada, PageRequest()).posts.first?.text.string
        == "old 5999, @grace #rain")
  }

  @Test func `nobody is told, and no tag has them`() throws {
    _ = try site.store.publish([try brought(1)], broughtBy: ada, at: TestSite.noon)
    #expect(try site.reader.account(grace)?.unreadCount == 0)
    let tag = try #require(Hashtag("rain"))
    #expect(try site.reader.posts(under: tag, PageRequest()).posts.isEmpty)
    #expect(try site.found("old 1").count == 1)
  }

  @Test func `nobody is told either of what is changed in one later`() throws {
    _ = try site.store.publish(
      [try brought(1, visibility: .mentioned), try brought(2)], broughtBy: ada, at: TestSite.noon)
    for post in try site.reader.posts(
      broughtBy: ada, PageRequest(), seenBy: try site.viewer(ada)
    ).posts {
      try site.store.edit(
        post.id, to: PostText("now, @grace #rain", limit: 100), warning: nil, seen: 1, by: ada,
        at: TestSite.noon)
    }
    #expect(try site.reader.account(grace)?.unreadCount == 0)
    let tag = try #require(Hashtag("rain"))
    #expect(try site.reader.posts(under: tag, PageRequest()).posts.isEmpty)
    #expect(try site.store.verify { _, _ in } == [])
  }

  @Test func `answers among them find what they answer`() throws {
    _ = try site.store.publish(
      [try brought(1), try brought(2, answers: 1), try brought(3, answers: 99)], broughtBy: ada,
      at: TestSite.noon)
    let posts = try site.reader.posts(broughtBy: ada, PageRequest()).posts
    #expect(posts.map { $0.answered == nil } == [true, false, true])
    #expect(posts[1].answered?.id == posts[2].id && posts[2].counts.replies == 1)
    #expect(posts[0].publishedAt == Self.then)
  }

  @Test func `the log says the same, whatever becomes of them`() throws {
    _ = try site.store.publish(
      [try brought(1), try brought(2, visibility: .mentioned), try brought(3)], broughtBy: ada,
      at: TestSite.noon)
    let known = try site.store.publish(
      [try brought(1), try brought(4)], broughtBy: ada, at: TestSite.noon)
    #expect(known == 1)
    #expect(try site.reader.account(ada)?.broughtCount == 4)
    let post = try #require(try site.reader.posts(broughtBy: ada, PageRequest()).posts.first)
    try site.store.deletePost(post.id, by: ada, at: TestSite.noon)
    #expect(try site.reader.account(ada)?.broughtCount == 3)
    #expect(try site.store.verify { _, _ in } == [])
    try site.store.replay { _, _ in }
    #expect(try site.reader.account(ada)?.broughtCount == 3)
    #expect(try !site.logText().contains("old.example/4"))
  }

  @Test func `a suspended account brings nothing along`() throws {
    try site.store.suspend(ada, by: nil, at: TestSite.noon)
    #expect(throws: StoreError.notAllowed) {
      try site.store.publish([try brought(1)], broughtBy: ada, at: TestSite.noon)
    }
    #expect(throws: StoreError.notAllowed) {
      try site.store.askForImport(of: "x.zip", into: ada, at: TestSite.noon)
    }
  }
}
