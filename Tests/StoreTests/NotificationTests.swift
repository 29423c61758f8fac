import Model
import Testing

@testable import Store

struct NotificationTests {
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

  private func list(
    of account: ID<Account>, _ request: CursorRequest<Notification> = CursorRequest()
  ) throws -> CursorPage<Notification> {
    try site.reader.notifications(of: site.viewer(account), request)
  }

  /// What somebody is told, the latest first, which must be as much as they are told that it is.
  private func told(_ account: ID<Account>) throws -> [String] {
    let told = try list(of: account).elements
    #expect(try site.viewer(account).account.unreadCount == told.count { $0.isNew })
    return told.map { "\($0.actor.handle) \($0.kind)" }
  }

  private func see(_ account: ID<Account>) throws {
    let newest = try #require(try list(of: account).elements.first)
    try site.store.seeNotifications(through: newest.id, by: account, at: noon)
  }

  @Test
  func `people are told who mentions, answers and follows them, and nobody of their own doings`()
    throws
  {
    let question = try site.post("a question for @grace and @ada", by: ada)
    try site.answer(question, "@ada @grace an answer", by: linus)
    try site.answer(question, "talking to myself", by: ada)
    try site.store.follow(ada, by: grace, at: noon)
    #expect(try told(ada) == ["grace follow", "linus answer"])
    #expect(try told(grace) == ["linus mention", "ada mention"])
    #expect(try told(linus).isEmpty)
    let answer = try #require(try list(of: ada).elements.last)
    #expect(answer.post?.text == "@ada @grace an answer")
  }

  @Test func `what was looked at is not new any more`() throws {
    try site.store.follow(ada, by: grace, at: noon)
    try see(ada)
    #expect(try list(of: ada).elements.map(\.isNew) == [false])
    let before = try site.reader.lastEventID()
    try see(ada)
    #expect(try site.reader.lastEventID() == before)
    try site.store.follow(ada, by: linus, at: noon)
    #expect(try list(of: ada).elements.map(\.isNew) == [true, false])
    #expect(try site.viewer(ada).account.unreadCount == 1)
  }

  @Test func `what is taken back is not told any more, seen or not`() throws {
    try site.store.follow(ada, by: grace, at: noon)
    try see(ada)
    try site.store.follow(ada, by: linus, at: noon)
    let post = try site.post("hey @ada", by: linus)
    try site.store.unfollow(ada, by: grace, at: noon)
    try site.store.unfollow(ada, by: linus, at: noon)
    #expect(try told(ada) == ["linus mention"])
    try site.store.deletePost(post, by: linus, at: noon)
    #expect(try told(ada).isEmpty)
  }

  @Test func `nobody is told of whom they do not want to see`() throws {
    try site.store.follow(ada, by: grace, at: noon)
    try site.store.follow(ada, by: linus, at: noon)
    try site.store.mute(grace, by: ada, at: noon)
    #expect(try told(ada) == ["linus follow"])
    try site.post("hey @ada", by: grace)
    try site.store.block(linus, by: ada, at: noon)
    #expect(try told(ada).isEmpty)
    try site.store.unmute(grace, by: ada, at: noon)
    try site.post("hey again @ada", by: grace)
    #expect(try told(ada) == ["grace mention"])
  }

  @Test func `the suspended are told of nowhere, until they are back`() throws {
    try site.store.follow(ada, by: grace, at: noon)
    try see(ada)
    try site.post("hey @ada", by: grace)
    try site.store.suspend(grace, by: nil, at: noon)
    #expect(try told(ada).isEmpty)
    try site.store.reinstate(grace, by: nil, at: noon)
    #expect(try told(ada) == ["grace mention", "grace follow"])
    #expect(try site.viewer(ada).account.unreadCount == 1)
    try site.store.deleteAccount(grace, by: grace, at: noon)
    #expect(try told(ada).isEmpty)
  }

  @Test func `people choose of what they are told`() throws {
    try site.store.silenceNotifications(of: [.follow, .like], for: ada, at: noon)
    #expect(try site.viewer(ada).account.silenced == [.follow, .like])
    try site.store.follow(ada, by: grace, at: noon)
    try site.post("hey @ada", by: grace)
    #expect(try told(ada) == ["grace mention"])
    try site.store.silenceNotifications(of: [], for: ada, at: noon)
    try site.store.follow(ada, by: linus, at: noon)
    #expect(try told(ada) == ["linus follow", "grace mention"])
  }

  @Test func `pages follow each other`() throws {
    for number in 1...5 { try site.post("\(number) for @ada", by: grace) }
    let first = try list(of: ada, CursorRequest(limit: 2))
    let second = try list(of: ada, CursorRequest(first.next, limit: 2))
    #expect(second.elements.map { $0.post?.text } == ["3 for @ada", "2 for @ada"])
    #expect(second.previous != nil)
  }

  @Test func `only who is active looks and chooses`() throws {
    try site.store.follow(ada, by: grace, at: noon)
    let newest = try #require(try list(of: ada).elements.first)
    try site.store.suspend(ada, by: nil, at: noon)
    #expect(throws: StoreError.notAllowed) {
      try site.store.seeNotifications(through: newest.id, by: ada, at: noon)
    }
    #expect(throws: StoreError.notAllowed) {
      try site.store.silenceNotifications(of: [.follow], for: ada, at: noon)
    }
  }
}
