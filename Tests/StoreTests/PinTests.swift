import Model
import Testing

@testable import Store

struct PinTests {
  let site: TestSite
  let ada: ID<Account>
  let grace: ID<Account>
  let noon = TestSite.noon

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    grace = try site.join("grace")
  }

  private func pin(_ post: ID<Post>, by account: ID<Account>) throws {
    try site.store.pin(post, by: account, at: noon)
  }

  private func pinned(by account: ID<Account>, seenBy viewer: ID<Account>? = nil) throws -> [String]
  {
    try site.reader.pinned(by: account, seenBy: viewer.map(site.viewer)).map(\.text.string)
  }

  @Test func `the latest pin comes first, and a pin is taken back`() throws {
    let posts = try (1...3).map { try site.post("\($0)", by: ada) }
    for post in [posts[1], posts[0]] { try pin(post, by: ada) }
    #expect(try pinned(by: ada) == ["1", "2"])
    #expect(try pinned(by: grace).isEmpty)
    let last = try site.reader.lastEventID()
    try pin(posts[0], by: ada)
    try site.store.unpin(posts[2], by: ada, at: noon)
    #expect(try site.reader.lastEventID() == last)
    try site.store.unpin(posts[0], by: ada, at: noon)
    #expect(try pinned(by: ada) == ["2"])
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `there is an end to how many one pins`() throws {
    let posts = try (0...Reactions.pinLimit).map { try site.post("\($0)", by: ada) }
    for post in posts.dropLast() { try pin(post, by: ada) }
    #expect(throws: StoreError.tooMany(limit: Reactions.pinLimit)) {
      try pin(posts[Reactions.pinLimit], by: ada)
    }
    try pin(posts[0], by: ada)
    try site.store.deletePost(posts[1], by: ada, at: noon)
    try pin(posts[Reactions.pinLimit], by: ada)
    #expect(try pinned(by: ada) == ["3", "2", "0"])
  }

  @Test func `only one's own posts that are for everybody are pinned`() throws {
    let post = try site.post("by ada", by: ada)
    #expect(throws: StoreError.notAllowed) { try pin(post, by: grace) }
    let followers = try site.publish("for followers", by: ada, visibility: .followers)
    #expect(throws: StoreError.notAllowed) { try pin(followers, by: ada) }
    let unlisted = try site.publish("unlisted", by: ada, visibility: .unlisted)
    try pin(unlisted, by: ada)
    #expect(try pinned(by: ada) == ["unlisted"])
    try site.store.suspend(ada, by: nil, at: noon)
    #expect(throws: StoreError.notAllowed) { try pin(post, by: ada) }
    #expect(throws: StoreError.notAllowed) { try site.store.unpin(unlisted, by: ada, at: noon) }
    #expect(try pinned(by: ada).isEmpty)
    try site.store.deleteAccount(ada, by: nil, at: noon)
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }
}
