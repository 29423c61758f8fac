import Model
import Testing

@testable import Store

struct MuteTests {
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

  private func muted(by account: ID<Account>) throws -> [String] {
    try site.reader.muted(by: try site.viewer(account), CursorRequest()).elements
      .map(\.account.handle.text)
  }

  @Test func `whom one mutes is in none of one's lists, but on their page`() throws {
    try site.store.follow(grace, by: ada, at: noon)
    try site.store.mute(grace, by: ada, at: noon)
    let viewer = try site.viewer(ada)
    #expect(try site.authors(inListsOf: viewer, about: "terns") == [ada, linus])
    #expect(try site.reader.home(of: viewer, PageRequest()).posts.map(\.author.id) == [ada])
    #expect(try site.reader.account(grace, seenBy: viewer) != nil)
    let own = try site.reader.posts(by: grace, PageRequest()).posts
    #expect(try site.reader.post(try #require(own.first).id, seenBy: viewer) == own.first)
    #expect(try site.reader.relationship(of: ada, to: grace).isMuted)
    #expect(try site.reader.relationship(of: ada, to: grace).isFollowing)
  }

  @Test func `nobody else is concerned, and the muted see nothing of it`() throws {
    try site.store.mute(grace, by: ada, at: noon)
    for viewer in [try site.viewer(grace), try site.viewer(linus), nil] {
      #expect(try site.authors(inListsOf: viewer, about: "terns") == [ada, grace, linus])
    }
    #expect(try site.reader.relationship(of: grace, to: ada) == .none)
  }

  @Test func `a mute is an event that is taken back by another, and happens once`() throws {
    try site.store.mute(grace, by: ada, at: noon)
    let last = try site.reader.lastEventID()
    try site.store.mute(grace, by: ada, at: noon)
    try site.store.unmute(linus, by: ada, at: noon)
    #expect(try site.reader.lastEventID() == last)
    #expect(try muted(by: ada) == ["grace"])

    try site.store.unmute(grace, by: ada, at: noon)
    let mute = Mute(muter: ada, muted: grace)
    let events = try site.reader.events(limit: 100).suffix(2)
    #expect(events.map(\.happening) == [.muted(mute), .unmuted(mute)])
    #expect(events.map(\.stream) == [last, last])
    #expect(try muted(by: ada).isEmpty)
    #expect(
      try site.authors(inListsOf: try site.viewer(ada), about: "terns") == [ada, grace, linus])
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `only active accounts mute, and only others who are there to be seen`() throws {
    #expect(throws: StoreError.notAllowed) { try site.store.mute(ada, by: ada, at: noon) }
    #expect(throws: StoreError.notFound) { try site.store.mute(ID(999), by: ada, at: noon) }
    try site.store.block(ada, by: linus, at: noon)
    #expect(throws: StoreError.notFound) { try site.store.mute(linus, by: ada, at: noon) }
    try site.store.suspend(grace, by: nil, at: noon)
    #expect(throws: StoreError.notFound) { try site.store.mute(grace, by: ada, at: noon) }
    #expect(throws: StoreError.notAllowed) { try site.store.mute(ada, by: grace, at: noon) }
    #expect(throws: StoreError.notAllowed) { try site.store.unmute(ada, by: grace, at: noon) }
  }

  /// Somebody who posts a lot must not cost those who have muted them the posts of others.
  @Test func `lists go on behind all that the muted say`() throws {
    try site.store.mute(linus, by: ada, at: noon)
    let text = try PostDraft(PostText("noise about terns", limit: 100))
    let count = Finding<Post>.candidates + 1
    _ = try site.store.publishAll((0..<count).map { _ in (author: linus, draft: text, at: noon) })
    let viewer = try site.viewer(ada)
    for list in [site.reader.timeline, { try site.reader.search("terns", $0, seenBy: $1) }] {
      var seen: [ID<Account>] = []
      var page = PageRequest()
      while true {
        let part = try list(page, viewer)
        seen += part.posts.map(\.author.id)
        guard let before = part.olderBefore else { break }
        page = PageRequest(before: before)
      }
      #expect(seen == [grace, ada])
    }
  }
}
