import Model
import Testing

@testable import Store

struct PostEditTests {
  let site: TestSite
  let ada: ID<Account>
  let grace: ID<Account>
  let later = TestSite.noon.adding(seconds: 60)

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    grace = try site.join("grace")
  }

  private func edit(
    _ post: ID<Post>, to text: String, warning: String = "", seen version: Int = 1,
    by author: ID<Account>? = nil
  ) throws {
    try site.store.edit(
      post, to: PostText(text, limit: 1000), warning: ContentWarning(warning), seen: version,
      by: author ?? ada, at: later)
  }

  @Test(arguments: [false, true])
  func `a changed post says the new, everywhere, and its history the old`(isIndexed: Bool) throws {
    let post = try site.publish("an old #rain", by: ada, warning: "weather")
    if isIndexed { try site.index() }
    try edit(post, to: "a new #snow")
    let read = try #require(try site.reader.post(post))
    #expect(read.text == "a new #snow")
    #expect(read.warning.isEmpty)
    #expect(read.editedAt == later)
    #expect(read.publishedAt == TestSite.noon)
    #expect(try site.reader.search("old", PageRequest()).posts.isEmpty)
    #expect(try site.reader.search("new", PageRequest()).posts.map(\.id) == [post])
    for (tag, isThere) in [("rain", false), ("snow", true)] {
      let tag = try #require(Hashtag(tag))
      #expect(try site.reader.posts(under: tag, PageRequest()).posts.isEmpty != isThere)
    }
    let versions = try site.reader.versions(of: post)
    #expect(versions.map(\.text) == ["a new #snow", "an old #rain"])
    #expect(versions.map(\.warning) == ["", "weather"])
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `whoever is mentioned by a change is told, and whoever is not any more is not`() throws
  {
    let post = try site.post("hey @grace", by: ada)
    let linus = try site.join("linus")
    try edit(post, to: "hey @linus")
    func told(_ account: ID<Account>) throws -> Int {
      try site.reader.notifications(of: site.viewer(account), CursorRequest()).elements.count
    }
    #expect(try told(grace) == 0)
    #expect(try told(linus) == 1)
    #expect(try site.reader.post(post)?.mentioned == "linus")
  }

  @Test func `who can read it follows from whom it mentions`() throws {
    let post = try site.publish("for @grace", by: ada, visibility: .mentioned)
    #expect(throws: StoreError.nobodyMentioned) { try edit(post, to: "for nobody") }
    _ = try site.join("linus")
    try edit(post, to: "for @linus")
    #expect(try site.reader.post(post, seenBy: site.viewer(grace)) == nil)
  }

  @Test func `nobody changes what is not theirs, is gone, or has changed meanwhile`() throws {
    let post = try site.post("mine", by: ada)
    #expect(throws: StoreError.notFound) { try edit(post, to: "yours", by: grace) }
    try edit(post, to: "mine still")
    #expect(throws: StoreError.stale) { try edit(post, to: "lost update") }
    try site.store.suspend(ada, by: nil, at: later)
    #expect(throws: StoreError.notAllowed) { try edit(post, to: "shut out", seen: 2) }
    try site.store.reinstate(ada, by: nil, at: later)
    try site.store.deletePost(post, by: ada, at: later)
    #expect(throws: StoreError.notFound) { try edit(post, to: "too late", seen: 2) }
    #expect(try !site.logText().contains("mine"))
  }

  @Test func `there is an end to changes`() throws {
    let post = try site.post("0", by: ada)
    for number in 1...Post.editLimit { try edit(post, to: "\(number)", seen: number) }
    #expect(throws: StoreError.tooMany(limit: Post.editLimit)) {
      try edit(post, to: "once more", seen: Post.editLimit + 1)
    }
  }
}
