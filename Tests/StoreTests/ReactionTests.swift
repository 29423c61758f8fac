import Model
import Testing

@testable import Store

struct ReactionTests {
  let site: TestSite
  let ada: ID<Account>
  let grace: ID<Account>
  let linus: ID<Account>
  let post: ID<Post>
  let noon = TestSite.noon

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    grace = try site.join("grace")
    linus = try site.join("linus")
    post = try site.post("by ada", by: ada)
  }

  private func like(_ post: ID<Post>, by account: ID<Account>) throws {
    try site.store.like(post, by: account, at: noon)
  }

  /// The latest first.
  private func likers(of post: ID<Post>, seenBy viewer: ID<Account>? = nil) throws -> [String] {
    try site.reader.likers(of: post, seenBy: viewer.map(site.viewer), CursorRequest()).elements
      .map(\.account.handle.text)
  }

  private func likeCount(of post: ID<Post>) throws -> Int {
    try #require(try site.reader.post(post)).counts.likes
  }

  private func liked(by account: ID<Account>) throws -> [ID<Post>] {
    try site.reader.liked(by: site.viewer(account), CursorRequest()).elements.map(\.post.id)
  }

  private func bookmarked(by account: ID<Account>) throws -> [ID<Post>] {
    try site.reader.bookmarked(by: site.viewer(account), CursorRequest()).elements.map(\.post.id)
  }

  private func reactions(of account: ID<Account>) throws -> [ID<Post>: Reactions] {
    let account = try #require(try site.reader.account(account))
    return try site.reader.reactions(
      of: account, to: site.reader.timeline(PageRequest()).posts)
  }

  @Test func `a like is everybody's to see, a bookmark one's own`() throws {
    try like(post, by: grace)
    try like(post, by: linus)
    try site.store.bookmark(post, by: grace, at: noon)
    #expect(try likers(of: post) == ["linus", "grace"])
    #expect(try likeCount(of: post) == 2)
    #expect(try liked(by: grace) == [post])
    #expect(try bookmarked(by: grace) == [post])
    #expect(try bookmarked(by: linus).isEmpty)
    #expect(try reactions(of: grace) == [post: [.like, .bookmark]])
    #expect(try reactions(of: linus) == [post: .like])
    #expect(try reactions(of: ada).isEmpty)

    try site.store.unlike(post, by: grace, at: noon)
    #expect(try likers(of: post) == ["linus"])
    #expect(try likeCount(of: post) == 1)
    #expect(try reactions(of: grace) == [post: .bookmark])
    try site.store.unbookmark(post, by: grace, at: noon)
    #expect(try bookmarked(by: grace).isEmpty)
    #expect(try site.reader.account(grace)?.reactionCount == 0)
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `many reactions at once are all there or none, each with its own event`() throws {
    let other = try site.post("by linus", by: linus)
    let ours = [post, other].map { Reaction(account: grace, post: $0) }
    let wrong = ours + [Reaction(account: grace, post: ID(999))]
    for all in [Store.likeAll, Store.bookmarkAll, Store.boostAll] {
      let all = all(site.store)
      let before = try site.reader.lastEventID().value
      #expect(throws: StoreError.notFound) { try all(wrong, noon) }
      #expect(try site.reader.lastEventID().value == before)
      try all(ours, noon)
      try all(ours, noon)
      #expect(try site.reader.lastEventID().value == before + 2)
    }
    #expect(try liked(by: grace) == [other, post])
    #expect(try bookmarked(by: grace) == [other, post])
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `lists are in the order of the reactions, and pages follow each other`() throws {
    let posts = try (1...5).map { try site.post("\($0)", by: ada) }
    let order = [3, 0, 4, 1, 2].map { posts[$0] }
    for post in order { try like(post, by: grace) }
    var seen: [ID<Post>] = []
    var request = CursorRequest<ReactedPost>(limit: 2)
    while true {
      let page = try site.reader.liked(by: site.viewer(grace), request)
      seen += page.elements.map(\.post.id)
      guard let next = page.next else { break }
      request = CursorRequest(next, limit: 2)
    }
    #expect(seen == order.reversed())
    let last = try site.reader.liked(by: site.viewer(grace), request)
    let back = try #require(last.previous)
    let before = try site.reader.liked(by: site.viewer(grace), CursorRequest(back, limit: 2))
    #expect(before.elements.map(\.post.id) == [order[2], order[1]])
  }

  @Test func `a reaction is an event, and its end another in the same stream`() throws {
    try like(post, by: grace)
    try like(post, by: grace)
    try site.store.unlike(post, by: grace, at: noon)
    try site.store.unlike(post, by: grace, at: noon)
    try site.store.bookmark(post, by: grace, at: noon)
    try site.store.unbookmark(post, by: grace, at: noon)
    let reaction = Reaction(account: grace, post: post)
    let events = try site.reader.events(limit: 100).suffix(4)
    #expect(
      events.map(\.happening) == [
        .liked(reaction), .unliked(reaction), .bookmarked(reaction), .unbookmarked(reaction),
      ])
    #expect(events.map(\.version) == [1, 2, 1, 2])
    #expect(events.allSatisfy { $0.actor == grace })
  }

  @Test func `only active accounts react, and only to what they may see`() throws {
    let ken = try site.join("ken", status: .pending)
    try site.store.block(grace, by: ada, at: noon)
    let theirs = try site.post("by grace", by: grace)
    let lost = try site.post("by linus", by: linus)
    try site.store.suspend(linus, by: nil, at: noon)
    for react in [Store.like, Store.bookmark] {
      let react = react(site.store)
      #expect(throws: StoreError.notAllowed) { try react(post, ken, noon) }
      #expect(throws: StoreError.notAllowed) { try react(post, linus, noon) }
      #expect(throws: StoreError.notFound) { try react(post, grace, noon) }
      #expect(throws: StoreError.notFound) { try react(theirs, ada, noon) }
      #expect(throws: StoreError.notFound) { try react(lost, ada, noon) }
      #expect(throws: StoreError.notFound) { try react(ID(999), ada, noon) }
    }
    for take in [Store.unlike, Store.unbookmark] {
      #expect(throws: StoreError.notAllowed) { try take(site.store)(post, linus, noon) }
    }
    #expect(try likeCount(of: post) == 0)
  }

  @Test func `likes from before a block stay, and neither of the two meets the other in them`()
    throws
  {
    let theirs = try site.post("by grace", by: grace)
    try like(post, by: grace)
    try site.store.bookmark(post, by: grace, at: noon)
    for person in [ada, linus] { try like(theirs, by: person) }
    try like(post, by: linus)
    try site.store.block(grace, by: ada, at: noon)
    #expect(try likeCount(of: post) == 2)
    #expect(try likers(of: post, seenBy: ada) == ["linus"])
    #expect(try likers(of: post) == ["linus", "grace"])
    #expect(try likers(of: theirs, seenBy: grace) == ["linus"])
    #expect(try liked(by: ada).isEmpty)
    #expect(try liked(by: grace).isEmpty && bookmarked(by: grace).isEmpty)
    try site.store.unblock(grace, by: ada, at: noon)
    #expect(try liked(by: grace) == [post] && bookmarked(by: grace) == [post])
  }

  @Test func `what one keeps of somebody stays when one mutes them`() throws {
    try like(post, by: grace)
    try site.store.bookmark(post, by: grace, at: noon)
    try site.store.mute(ada, by: grace, at: noon)
    #expect(try liked(by: grace) == [post] && bookmarked(by: grace) == [post])
    try site.store.mute(grace, by: ada, at: noon)
    #expect(try likers(of: post, seenBy: ada) == ["grace"])
  }

  @Test func `whoever is suspended likes nothing for others, until they are back`() throws {
    try like(post, by: grace)
    try like(post, by: linus)
    try site.store.suspend(grace, by: nil, at: noon)
    #expect(try likeCount(of: post) == 1)
    #expect(try likers(of: post) == ["linus"])
    try site.store.reinstate(grace, by: nil, at: noon)
    #expect(try likeCount(of: post) == 2)
    #expect(try likers(of: post) == ["linus", "grace"])
    try site.store.suspend(ada, by: nil, at: noon)
    #expect(try liked(by: grace).isEmpty)
    try site.store.reinstate(ada, by: nil, at: noon)
    #expect(try likeCount(of: post) == 2)
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test(arguments: [false, true])
  func `a deleted account likes nothing, and nobody keeps its posts`(isSuspended: Bool) throws {
    let theirs = try site.post("by grace", by: grace)
    for person in [grace, linus] { try like(post, by: person) }
    try like(theirs, by: ada)
    try site.store.bookmark(theirs, by: ada, at: noon)
    if isSuspended { try site.store.suspend(grace, by: nil, at: noon) }
    try site.store.deleteAccount(grace, by: nil, at: noon)
    #expect(try likeCount(of: post) == 1)
    #expect(try likers(of: post) == ["linus"])
    #expect(try liked(by: ada).isEmpty && bookmarked(by: ada).isEmpty)
    #expect(try site.reader.account(ada)?.reactionCount == 0)
    #expect(try site.store.verify { _, _ in }.isEmpty)
    try site.store.replay { _, _ in }
    #expect(try likers(of: post) == ["linus"])
  }

  @Test func `a deleted post takes what was done to it along`() throws {
    let kept = try site.post("kept", by: ada)
    for person in [ada, grace] {
      try like(post, by: person)
      try site.store.bookmark(post, by: person, at: noon)
    }
    try like(kept, by: grace)
    try site.store.unlike(post, by: grace, at: noon)
    try site.store.deletePost(post, by: ada, at: noon)
    #expect(try liked(by: grace) == [kept] && bookmarked(by: grace).isEmpty)
    #expect(try site.reader.account(ada)?.reactionCount == 0)
    #expect(try site.reader.account(grace)?.reactionCount == 1)
    #expect(throws: StoreError.notFound) { try like(post, by: grace) }
    #expect(try site.store.verify { _, _ in }.isEmpty)
    try site.store.replay { _, _ in }
    #expect(try liked(by: grace) == [kept])
  }
}
