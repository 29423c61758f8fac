import Model
import Testing

@testable import Store

struct FollowTests {
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
  }

  private func follow(_ followee: ID<Account>, by follower: ID<Account>) throws {
    try site.store.follow(followee, by: follower, at: noon)
  }

  private func following(of account: ID<Account>) throws -> [String] {
    try site.reader.following(of: account, seenBy: nil, CursorRequest()).elements
      .map(\.account.handle.text)
  }

  private func followers(of account: ID<Account>) throws -> [String] {
    try site.reader.followers(of: account, seenBy: nil, CursorRequest()).elements
      .map(\.account.handle.text)
  }

  /// Whom an account follows and who follows it, as numbers; each is also as many as its list has.
  private func counts(of account: ID<Account>) throws -> [Int] {
    let found = try #require(try site.reader.account(account))
    #expect(try following(of: account).count == found.followingCount)
    #expect(try followers(of: account).count == found.followerCount)
    return [found.followingCount, found.followerCount]
  }

  @Test func `both sides see a follow, the latest first, and its end`() throws {
    try follow(ada, by: grace)
    try follow(linus, by: grace)
    try follow(ada, by: linus)
    #expect(try following(of: grace) == ["linus", "ada"])
    #expect(try followers(of: ada) == ["linus", "grace"])
    #expect(try counts(of: grace) == [2, 0])
    #expect(try counts(of: ada) == [0, 2])

    try site.store.unfollow(ada, by: grace, at: noon)
    #expect(try following(of: grace) == ["linus"])
    #expect(try followers(of: ada) == ["linus"])
    #expect(try counts(of: grace) == [1, 0])
    #expect(try counts(of: ada) == [0, 1])

    try follow(ada, by: grace)
    #expect(try followers(of: ada) == ["grace", "linus"])
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `a follow is an event, and its end another in the same stream`() throws {
    try follow(ada, by: grace)
    try site.store.unfollow(ada, by: grace, at: noon)
    let events = try site.reader.events(limit: 100).suffix(2)
    let follow = Follow(follower: grace, followee: ada)
    #expect(events.map(\.happening) == [.followed(follow), .unfollowed(follow)])
    #expect(events.map(\.version) == [1, 2])
    #expect(Set(events.map(\.stream)) == [try #require(events.first).id])
    #expect(events.allSatisfy { $0.actor == grace })
  }

  @Test func `to ask twice changes nothing, and is no event`() throws {
    try follow(ada, by: grace)
    let last = try site.reader.lastEventID()
    try follow(ada, by: grace)
    try site.store.unfollow(linus, by: grace, at: noon)
    #expect(try site.reader.lastEventID() == last)
    #expect(try counts(of: grace) == [1, 0])
  }

  @Test func `nobody follows themselves, or somebody who is not there to be seen`() throws {
    #expect(throws: StoreError.notAllowed) { try follow(ada, by: ada) }
    #expect(throws: StoreError.notFound) { try follow(ID(999), by: ada) }
    let ken = try site.join("ken", status: .pending)
    #expect(throws: StoreError.notFound) { try follow(ken, by: ada) }
    try site.store.suspend(grace, by: nil, at: noon)
    #expect(throws: StoreError.notFound) { try follow(grace, by: ada) }
    try site.store.deleteAccount(linus, by: nil, at: noon)
    #expect(throws: StoreError.notFound) { try follow(linus, by: ada) }
  }

  @Test func `only active accounts follow and unfollow`() throws {
    let ken = try site.join("ken", status: .pending)
    #expect(throws: StoreError.notAllowed) { try follow(ada, by: ken) }
    try follow(ada, by: grace)
    try site.store.suspend(grace, by: nil, at: noon)
    #expect(throws: StoreError.notAllowed) { try follow(linus, by: grace) }
    #expect(throws: StoreError.notAllowed) {
      try site.store.unfollow(ada, by: grace, at: noon)
    }
  }

  @Test func `there is an end to how many one follows`() throws {
    try follow(ada, by: grace)
    try site.outsider().use { db in
      try db.run("UPDATE accounts SET following_count = \(Follow.limit) WHERE handle = 'grace'")
    }
    #expect(throws: StoreError.tooMany(limit: Follow.limit)) { try follow(linus, by: grace) }
    try follow(ada, by: grace)
    try site.store.unfollow(ada, by: grace, at: noon)
    try follow(linus, by: grace)
  }

  @Test func `many follows at once are all there or none`() throws {
    #expect(throws: StoreError.notAllowed) {
      try site.store.followAll(
        [Follow(follower: ada, followee: grace), Follow(follower: ada, followee: ada)], at: noon)
    }
    #expect(try counts(of: ada) == [0, 0])
    try site.store.followAll(
      [Follow(follower: ada, followee: grace), Follow(follower: grace, followee: ada)], at: noon)
    #expect(try counts(of: ada) == [1, 1])
  }

  @Test func `whoever is suspended is in no list and no number, until they are back`() throws {
    try follow(grace, by: ada)
    try follow(grace, by: linus)
    try follow(ada, by: grace)
    try site.store.suspend(grace, by: nil, at: noon)
    #expect(try counts(of: ada) == [0, 0])
    #expect(try counts(of: linus) == [0, 0])
    // What one wants to be rid of, one need not see.
    try site.store.unfollow(grace, by: linus, at: noon)
    #expect(try counts(of: linus) == [0, 0])
    try site.store.reinstate(grace, by: nil, at: noon)
    #expect(try counts(of: ada) == [1, 1])
    #expect(try counts(of: linus) == [0, 0])
    #expect(try counts(of: grace) == [1, 1])
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test(arguments: [false, true])
  func `a deleted account follows nobody and has no followers`(isSuspended: Bool) throws {
    try follow(grace, by: ada)
    try follow(ada, by: grace)
    try follow(linus, by: ada)
    if isSuspended { try site.store.suspend(grace, by: nil, at: noon) }
    try site.store.deleteAccount(grace, by: nil, at: noon)
    #expect(try counts(of: ada) == [1, 0])
    #expect(try following(of: grace).isEmpty)
    #expect(try followers(of: grace).isEmpty)
    #expect(
      try site.outsider().use { db in
        try db.all("SELECT follower FROM follows") { $0.id(0, of: Account.self) }
      } == [ada])
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `how two stand to each other depends on who asks`() throws {
    try follow(ada, by: grace)
    let reader = site.reader
    #expect(
      try reader.relationship(of: grace, to: ada)
        == Relationship(isFollowing: true, isFollowedBy: false))
    #expect(
      try reader.relationship(of: ada, to: grace)
        == Relationship(isFollowing: false, isFollowedBy: true))
    #expect(try reader.relationship(of: ada, to: linus) == .none)

    try follow(linus, by: ada)
    try follow(grace, by: linus)
    let seen = try reader.following(of: ada, seenBy: site.viewer(grace), CursorRequest()).elements
    #expect(seen.map(\.relationship) == [Relationship(isFollowing: false, isFollowedBy: true)])
    let strange = try reader.following(of: ada, seenBy: nil, CursorRequest()).elements
    #expect(strange.map(\.relationship) == [.none])
  }
}
