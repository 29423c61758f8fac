import Model
import Testing

@testable import Store

struct ReactionNotificationTests {
  let site: TestSite
  let ada: ID<Account>
  let grace: ID<Account>
  let post: ID<Post>
  let noon = TestSite.noon

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    grace = try site.join("grace")
    post = try site.post("by ada", by: ada)
  }

  private func unread(by account: ID<Account>) throws -> Int {
    try #require(try site.reader.account(account)).unreadCount
  }

  @Test func `an author is told of likes and boosts, and of nothing that is nobody's business`()
    throws
  {
    try site.store.like(post, by: grace, at: noon)
    try site.store.boost(post, by: grace, at: noon)
    try site.store.bookmark(post, by: grace, at: noon)
    try site.store.like(post, by: ada, at: noon)
    try site.store.pin(post, by: ada, at: noon)
    #expect(try unread(by: ada) == 2)
    #expect(try unread(by: grace) == 0)
    try site.store.unlike(post, by: grace, at: noon)
    #expect(try unread(by: ada) == 1)
    try site.store.unboost(post, by: grace, at: noon)
    #expect(try unread(by: ada) == 0)
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `what was told of a post goes with it`() throws {
    try site.store.like(post, by: grace, at: noon)
    try site.store.deletePost(post, by: ada, at: noon)
    #expect(try unread(by: ada) == 0)
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }
}
