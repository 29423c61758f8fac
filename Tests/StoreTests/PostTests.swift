import Model
import Store
import Testing

struct PostTests {
  let site: TestSite
  let ada: ID<Account>
  let grace: ID<Account>
  let noon = TestSite.noon

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    grace = try site.join("grace")
  }

  @Test func `a post shows its text, author and moment`() throws {
    let id = try site.post("Hello,\nworld", by: ada)
    let post = try #require(try site.reader.post(id))
    #expect(post.text == "Hello,\nworld")
    #expect(post.author.handle.text == "ada")
    #expect(post.author.name == "Ada")
    #expect(post.publishedAt == noon)
    #expect(try site.reader.timeline(PageRequest()).posts == [post])
    #expect(try site.reader.lastEventID().value == id.value)
    #expect(try site.reader.account(ada)?.postCount == 1)
  }

  @Test func `pages follow each other without gaps and repeats while people go on posting`() throws
  {
    let ids = try (1...45).map { try site.post("post \($0)", by: $0 % 3 == 0 ? grace : ada) }
    var seen: [ID<Post>] = []
    var page = PageRequest(limit: 10)
    while true {
      let answer = try site.reader.timeline(page)
      seen += answer.posts.map(\.id)
      try site.post("meanwhile", by: grace)
      guard let before = answer.olderBefore else { break }
      page = PageRequest(before: before, limit: 10)
    }
    #expect(seen == ids.reversed())
  }

  @Test func `a full last page says that nothing older is left`() throws {
    for number in 1...10 { try site.post("post \(number)", by: ada) }
    let page = try site.reader.timeline(PageRequest(limit: 10))
    #expect(page.posts.count == 10)
    #expect(page.olderBefore == nil)
  }

  @Test func `a person's page has that person's posts alone`() throws {
    let mine = try (1...3).map { try site.post("mine \($0)", by: ada) }
    try site.post("not mine", by: grace)
    let first = try site.reader.posts(by: ada, PageRequest(limit: 2))
    #expect(first.posts.map(\.id) == [mine[2], mine[1]])
    let second = try site.reader.posts(by: ada, PageRequest(before: first.olderBefore, limit: 2))
    #expect(second.posts.map(\.id) == [mine[0]])
    #expect(second.olderBefore == nil)
  }

  @Test func `a post is deleted by its author or a moderator, and its text is gone from the log`()
    throws
  {
    let linus = try site.join("linus", role: .moderator)
    let first = try site.post("unspeakable words", by: ada)
    let second = try site.post("unspeakable too", by: ada)
    #expect(throws: StoreError.notFound) {
      try site.store.deletePost(first, by: grace, at: noon)
    }
    try site.store.deletePost(first, by: ada, at: noon)
    try site.store.deletePost(second, by: linus, at: noon)
    #expect(try site.reader.timeline(PageRequest()) == .empty)
    #expect(try site.found("unspeakable").isEmpty)
    #expect(try !site.logText().contains("unspeakable"))
    #expect(try site.reader.account(ada)?.postCount == 0)
    #expect(throws: StoreError.notFound) {
      try site.store.deletePost(first, by: ada, at: noon)
    }
    let last = try #require(try site.reader.events(limit: 100).last)
    #expect(last.happening == .postDeleted(PostDeleted(author: ada)))
    #expect(last.stream.value == second.value)
    #expect(last.version == 2)
    #expect(last.actor == linus)
  }

  @Test func `many posts at once are all there or none`() throws {
    let ids = try site.store.publishAll([
      (ada, try PostDraft(PostText("one", limit: 10)), noon),
      (grace, try PostDraft(PostText("two", limit: 10)), noon),
    ])
    #expect(try site.reader.timeline(PageRequest()).posts.map(\.id) == ids.reversed())
    #expect(throws: StoreError.notAllowed) {
      try site.store.publishAll([
        (ada, try PostDraft(PostText("three", limit: 10)), noon),
        (ID(999), try PostDraft(PostText("four", limit: 10)), noon),
      ])
    }
    #expect(try site.reader.postCount() == 2)
    #expect(try site.reader.lastEventID().value == ids[1].value)
  }

  @Test(arguments: [
    "'; DROP TABLE posts; --", "100% _sure_ \"quoted\" \\ `tick`", "{\"a\":1}",
    "<script>alert(1)</script>", "👩‍👩‍👧‍👦 family", "e\u{301}", "?1 :name @p $q", "مرحبا", "\u{FEFF}bom",
  ])
  func `texts come back as they were written, whatever they mean to a database`(text: String) throws
  {
    let author = try site.store.register(
      Registration(
        handle: try TestSite.handle("o-brien_1"), name: text, passwordHash: text),
      at: noon)
    try site.store.changeProfile(
      of: author, to: ProfileChanged(name: text, bio: text, email: nil), seen: 1, by: author,
      at: noon)
    let post = try #require(try site.reader.post(try site.post(text, by: author)))
    #expect(Array(post.text.utf8) == Array(text.utf8))
    #expect(Array(post.author.name.utf8) == Array(text.utf8))
    #expect(try site.reader.account(author)?.bio == text)
    #expect(try site.reader.credential(login: "o-brien_1")?.passwordHash == text)
    #expect(try site.found(text) == [text])
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }
}
