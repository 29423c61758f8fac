import Model
import Testing

@testable import Store

struct BlockTests {
  let site: TestSite
  let ada: ID<Account>
  let grace: ID<Account>
  let linus: ID<Account>
  let noon = TestSite.noon

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    grace = try site.join("grace")
    linus = try site.join("linus")
    for person in [ada, grace, linus] { try site.post("terns by \(person)", by: person) }
  }

  private func sees(_ viewer: ID<Account>, _ account: ID<Account>) throws -> Bool {
    let viewer = try site.viewer(viewer)
    let post = try #require(try site.reader.posts(by: account, PageRequest()).posts.first)
    let handle = post.author.handle
    let sights = [
      try site.reader.account(account, seenBy: viewer) != nil,
      try site.reader.account(handle: handle, seenBy: viewer) != nil,
      try site.reader.accounts(CursorRequest(), seenBy: viewer).elements.map(\.id)
        .contains(account),
      try site.reader.post(post.id, seenBy: viewer) != nil,
      try site.authors(inListsOf: viewer, about: "terns").contains(account),
    ]
    #expect(Set(sights).count == 1, "\(sights)")
    return sights[0]
  }

  @Test func `neither of two sees the other, others see both`() throws {
    try site.store.block(grace, by: ada, at: noon)
    #expect(try !sees(ada, grace) && !sees(grace, ada))
    #expect(try sees(ada, linus) && sees(linus, ada) && sees(linus, grace) && sees(ada, ada))
    #expect(try site.authors(inListsOf: nil, about: "terns") == [ada, grace, linus])
    try site.store.unblock(grace, by: ada, at: noon)
    #expect(try sees(ada, grace) && sees(grace, ada))
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `two blocks are taken back by each on their own`() throws {
    try site.store.block(grace, by: ada, at: noon)
    try site.store.block(ada, by: grace, at: noon)
    try site.store.unblock(grace, by: ada, at: noon)
    #expect(try !sees(ada, grace) && !sees(grace, ada))
    try site.store.unblock(ada, by: grace, at: noon)
    #expect(try sees(ada, grace) && sees(grace, ada))
  }

  @Test func `follows end both ways, and none begins`() throws {
    try site.store.follow(grace, by: ada, at: noon)
    try site.store.follow(ada, by: grace, at: noon)
    try site.store.block(grace, by: ada, at: noon)
    for (follower, followee) in [(ada, grace), (grace, ada)] {
      #expect(try site.reader.account(follower)?.followingCount == 0)
      #expect(throws: StoreError.notFound) {
        try site.store.follow(followee, by: follower, at: noon)
      }
    }
    try site.store.unblock(grace, by: ada, at: noon)
    #expect(try site.reader.relationship(of: ada, to: grace) == .none)
    try site.store.follow(ada, by: grace, at: noon)
  }

  @Test func `lists of people leave out whom a block hides`() throws {
    for person in [ada, grace] { try site.store.follow(linus, by: person, at: noon) }
    try site.store.follow(grace, by: linus, at: noon)
    try site.store.block(grace, by: ada, at: noon)
    func handles(_ viewer: ID<Account>?) throws -> [[String]] {
      let viewer = try viewer.map(site.viewer)
      return try [
        site.reader.followers(of: linus, seenBy: viewer, CursorRequest()),
        site.reader.following(of: linus, seenBy: viewer, CursorRequest()),
      ].map { $0.elements.map(\.account.handle.text) }
    }
    #expect(try handles(ada) == [["ada"], []])
    #expect(try handles(grace) == [["grace"], ["grace"]])
    #expect(try handles(nil) == [["grace", "ada"], ["grace"]])
  }

  @Test func `the blocker alone is told whom they have blocked`() throws {
    try site.store.mute(ada, by: grace, at: noon)
    try site.store.block(grace, by: ada, at: noon)
    let handle = try TestSite.handle("grace")
    let list = try site.reader.blocked(by: site.viewer(ada), CursorRequest()).elements
    #expect(list.map(\.account.id) == [grace])
    #expect(try site.reader.blocked(handle, by: ada)?.id == grace)
    #expect(try site.reader.blocked(handle, by: linus) == nil)
    let theirs = try site.viewer(grace)
    #expect(try site.reader.blocked(by: theirs, CursorRequest()).elements.isEmpty)
    #expect(try site.reader.muted(by: theirs, CursorRequest()).elements.isEmpty)
  }

  @Test func `a moderator sees who has blocked them, and need not see whom they block`() throws {
    let ken = try site.join("ken", role: .moderator)
    try site.post("terns by \(ken)", by: ken)
    try site.store.block(ken, by: ada, at: noon)
    #expect(try sees(ken, ada) && !sees(ada, ken))
    try site.store.block(grace, by: ken, at: noon)
    #expect(try !sees(ken, grace))
  }

  @Test func `a block is an event that is taken back by another, and happens once`() throws {
    try site.store.follow(ada, by: grace, at: noon)
    try site.store.block(grace, by: ada, at: noon)
    let last = try site.reader.lastEventID()
    try site.store.block(grace, by: ada, at: noon)
    try site.store.unblock(ada, by: grace, at: noon)
    #expect(try site.reader.lastEventID() == last)
    try site.store.unblock(grace, by: ada, at: noon)
    let events = try site.reader.events(limit: 100).suffix(3)
    let block = Block(blocker: ada, blocked: grace)
    #expect(
      events.map(\.happening) == [
        .unfollowed(Follow(follower: grace, followee: ada)), .blocked(block), .unblocked(block),
      ])
    #expect(events.allSatisfy { $0.actor == ada })
  }

  @Test func `only active accounts block, and only others who are there`() throws {
    #expect(throws: StoreError.notAllowed) { try site.store.block(ada, by: ada, at: noon) }
    #expect(throws: StoreError.notFound) { try site.store.block(ID(999), by: ada, at: noon) }
    try site.store.suspend(grace, by: nil, at: noon)
    #expect(throws: StoreError.notFound) { try site.store.block(grace, by: ada, at: noon) }
    #expect(throws: StoreError.notAllowed) { try site.store.block(ada, by: grace, at: noon) }
    #expect(throws: StoreError.notAllowed) { try site.store.unblock(ada, by: grace, at: noon) }
  }

  @Test func `a deleted account leaves no mutes and blocks, in no number either`() throws {
    try site.store.block(grace, by: ada, at: noon)
    try site.store.mute(linus, by: grace, at: noon)
    try site.store.mute(grace, by: linus, at: noon)
    try site.store.deleteAccount(grace, by: grace, at: noon)
    for person in [ada, linus] { #expect(try site.reader.account(person)?.hiddenCount == 0) }
    #expect(
      try site.outsider().use { db in try db.exists("SELECT 1 FROM hidden") } == false)
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }
}
