import Model
import Testing

@testable import Store

struct BoostTests {
  let site: TestSite
  let ada: ID<Account>
  let grace: ID<Account>
  let linus: ID<Account>
  let post: ID<Post>
  let noon = TestSite.noon

  /// Linus follows grace, who boosts ada's posts.
  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    grace = try site.join("grace")
    linus = try site.join("linus")
    try site.store.follow(grace, by: linus, at: noon)
    post = try site.post("terns by ada", by: ada)
  }

  private func boost(_ post: ID<Post>, by account: ID<Account>) throws {
    try site.store.boost(post, by: account, at: noon)
  }

  /// What somebody reads under Following, with who has passed it on.
  private func home(of account: ID<Account>) throws -> [String] {
    try lines(site.reader.home(of: site.viewer(account), PageRequest()))
  }

  /// The posts on somebody's page.
  private func page(of account: ID<Account>, seenBy viewer: ID<Account>? = nil) throws -> [String] {
    try lines(site.reader.posts(by: account, PageRequest(), seenBy: viewer.map(site.viewer)))
  }

  private func lines(_ list: PostList) -> [String] {
    list.posts.map { post in
      let by = post.boost.map { ", boosted by \($0.booster.handle)" } ?? ""
      return post.text.string + by
    }
  }

  private func boostCount(of post: ID<Post>) throws -> Int {
    try #require(try site.reader.post(post)).counts.boosts
  }

  private func boosters(of post: ID<Post>, seenBy viewer: ID<Account>? = nil) throws -> [String] {
    try site.reader.boosters(of: post, seenBy: viewer.map(site.viewer), CursorRequest()).elements
      .map(\.account.handle.text)
  }

  @Test func `a boost comes to those who follow the booster, and to no list of everybody's`() throws
  {
    let viewer = try site.viewer(linus)
    #expect(try home(of: linus).isEmpty)
    try boost(post, by: grace)
    #expect(try home(of: linus) == ["terns by ada, boosted by grace"])
    #expect(try home(of: grace) == ["terns by ada, boosted by grace"])
    #expect(try page(of: grace) == ["terns by ada, boosted by grace"])
    #expect(try page(of: ada) == ["terns by ada"])
    #expect(try site.authors(inListsOf: viewer, about: "terns") == [ada])
    #expect(try site.reader.oldestPosts(of: grace, CursorRequest()).elements.isEmpty)
    #expect(try site.reader.account(grace)?.postCount == 0)
    #expect(try boostCount(of: post) == 1)
    #expect(try boosters(of: post) == ["grace"])
    #expect(
      try site.reader.reactions(
        of: site.viewer(grace).account, to: [#require(try site.reader.post(post))])
        == [post: .boost])

    try site.store.unboost(post, by: grace, at: noon)
    #expect(try home(of: linus).isEmpty && page(of: grace).isEmpty)
    #expect(try boostCount(of: post) == 0)
    #expect(try boosters(of: post).isEmpty)
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `a boost that lies far behind is found too`() throws {
    try boost(post, by: grace)
    let text = PostDraft(try PostText("aside", limit: 100))
    _ = try site.store.publishAll(
      (0...Reader.shortestWalk).map { _ in (author: ada, draft: text, at: noon) })
    #expect(try home(of: linus) == ["terns by ada, boosted by grace"])
  }

  @Test func `a post comes once, however many have boosted it`() throws {
    for person in [ada, grace] {
      try site.store.follow(ada, by: linus, at: noon)
      try boost(post, by: person)
    }
    #expect(try home(of: linus) == ["terns by ada, boosted by grace"])
    #expect(try boosters(of: post) == ["grace", "ada"])
  }

  @Test func `pages follow each other over boosts that do not show`() throws {
    var expected: [String] = []
    for number in 1...6 {
      let theirs = try site.post("\(number)", by: ada)
      if number == 3 {
        try boost(try site.publish("gone", by: ada), by: grace)
        let gone = try #require(try site.reader.timeline(PageRequest()).posts.first)
        try site.store.deletePost(gone.id, by: ada, at: noon)
      }
      try boost(theirs, by: grace)
      expected.append("\(number), boosted by grace")
    }
    var seen: [String] = []
    var before: ID<Post>?
    repeat {
      let page = try site.reader.home(
        of: site.viewer(linus), PageRequest(before: before, limit: 2))
      seen += lines(page)
      before = page.olderBefore
    } while before != nil
    #expect(seen == expected.reversed())
  }

  @Test func `whoever does not want to see the author or the booster does not see the boost`()
    throws
  {
    try boost(post, by: grace)
    try site.store.mute(ada, by: linus, at: noon)
    #expect(try home(of: linus).isEmpty && page(of: grace, seenBy: linus).isEmpty)
    try site.store.unmute(ada, by: linus, at: noon)
    try site.store.mute(grace, by: linus, at: noon)
    #expect(try home(of: linus).isEmpty)
    try site.store.unmute(grace, by: linus, at: noon)
    try site.store.block(linus, by: ada, at: noon)
    #expect(try home(of: linus).isEmpty && page(of: grace, seenBy: linus).isEmpty)
    #expect(try page(of: grace) == ["terns by ada, boosted by grace"])
    try site.store.unblock(linus, by: ada, at: noon)
    #expect(try home(of: linus).count == 1)
  }

  @Test func `a boost from before a block stays, but not for the two`() throws {
    try boost(post, by: grace)
    try site.store.block(grace, by: ada, at: noon)
    #expect(try home(of: linus) == ["terns by ada, boosted by grace"])
    #expect(try home(of: grace).isEmpty)
    #expect(try boostCount(of: post) == 1)
    #expect(try boosters(of: post, seenBy: ada).isEmpty)
    #expect(throws: StoreError.notFound) { try boost(post, by: grace) }
  }

  @Test func `only what is for everybody is boosted, once, by whom it reaches`() throws {
    try site.store.follow(ada, by: grace, at: noon)
    let unlisted = try site.publish("unlisted", by: ada, visibility: .unlisted)
    let followers = try site.publish("for followers", by: ada, visibility: .followers)
    let direct = try site.publish("@grace", by: ada, visibility: .mentioned)
    try boost(unlisted, by: grace)
    #expect(try home(of: linus) == ["unlisted, boosted by grace"])
    for post in [followers, direct] {
      #expect(throws: StoreError.notAllowed) { try boost(post, by: grace) }
      #expect(throws: StoreError.notFound) { try boost(post, by: linus) }
    }
    let last = try site.reader.lastEventID()
    try boost(unlisted, by: grace)
    try site.store.unboost(post, by: grace, at: noon)
    #expect(try site.reader.lastEventID() == last)
  }

  @Test func `a boost is no post that could be read, liked, boosted or deleted`() throws {
    try boost(post, by: grace)
    let boost = ID<Post>(try site.reader.lastEventID().value)
    #expect(try site.reader.post(boost) == nil)
    #expect(throws: StoreError.notFound) { try site.store.like(boost, by: ada, at: noon) }
    #expect(throws: StoreError.notFound) { try self.boost(boost, by: linus) }
    #expect(throws: StoreError.notFound) { try site.store.deletePost(boost, by: grace, at: noon) }
  }

  @Test func `boosts of the suspended do not show and are not counted, until they are back`() throws
  {
    for person in [grace, linus] { try boost(post, by: person) }
    try site.store.suspend(grace, by: nil, at: noon)
    #expect(try boostCount(of: post) == 1)
    #expect(try home(of: linus) == ["terns by ada, boosted by linus"])
    try site.store.reinstate(grace, by: nil, at: noon)
    #expect(try boostCount(of: post) == 2)
    try site.store.suspend(ada, by: nil, at: noon)
    #expect(try home(of: linus).isEmpty)
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test(arguments: [false, true])
  func `boosts go with their post, and with their booster`(isSuspended: Bool) throws {
    let theirs = try site.post("by grace", by: grace)
    for person in [ada, grace] { try boost(theirs, by: person) }
    for person in [ada, grace, linus] { try boost(post, by: person) }
    if isSuspended { try site.store.suspend(grace, by: nil, at: noon) }
    try site.store.deleteAccount(grace, by: nil, at: noon)
    #expect(try page(of: ada) == ["terns by ada, boosted by ada"])
    #expect(try boostCount(of: post) == 2)
    #expect(try site.store.verify { _, _ in }.isEmpty)
    try site.store.deletePost(post, by: ada, at: noon)
    #expect(try page(of: ada).isEmpty && page(of: linus).isEmpty)
    #expect(try site.outsider().use { db in try db.exists("SELECT 1 FROM posts") } == false)
    #expect(try site.store.verify { _, _ in }.isEmpty)
    try site.store.replay { _, _ in }
    #expect(try site.outsider().use { db in try db.exists("SELECT 1 FROM posts") } == false)
  }
}
