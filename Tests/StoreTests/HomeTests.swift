import Model
import Testing

@testable import Store

struct HomeTests {
  let site: TestSite
  let ada: ID<Account>
  let grace: ID<Account>
  let linus: ID<Account>

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    grace = try site.join("grace")
    linus = try site.join("linus")
    try site.store.follow(grace, by: ada, at: TestSite.noon)
  }

  private func home(
    of account: ID<Account>, before: ID<Post>? = nil, limit: Int = 20
  ) throws -> PostList {
    try site.reader.home(of: site.viewer(account), PageRequest(before: before, limit: limit))
  }

  private func texts(of account: ID<Account>) throws -> [String] {
    try home(of: account).posts.map(\.text.string)
  }

  /// So many posts by somebody whom nobody follows: more than are looked through.
  private func talk(_ count: Int = Reader.shortestWalk + 1) throws {
    let text = try PostDraft(PostText("aside", limit: 100))
    _ = try site.store.publishAll(
      (0..<count).map { _ in (author: linus, draft: text, at: TestSite.noon) })
  }

  @Test func `home has the posts of those one follows and one's own, newest first`() throws {
    #expect(try home(of: ada) == .empty)
    try site.post("one", by: grace)
    try site.post("not for ada", by: linus)
    try site.post("two", by: ada)
    try site.post("three", by: grace)
    #expect(try texts(of: ada) == ["three", "two", "one"])
    #expect(try texts(of: linus) == ["not for ada"])
    try site.store.unfollow(grace, by: ada, at: TestSite.noon)
    #expect(try texts(of: ada) == ["two"])
  }

  /// Three people's posts among so many others that some pages are found by looking through the newest, and
  /// some by asking everybody.
  @Test(arguments: [1, 7, 20, 100])
  func `pages follow each other without gaps and repeats, near and far`(limit: Int) throws {
    let ken = try site.join("ken")
    try site.store.follow(ken, by: ada, at: TestSite.noon)
    var expected: [ID<Post>] = []
    for round in 0..<4 {
      for number in 0..<9 {
        expected.append(try site.post("near \(number)", by: [ada, grace, ken][number % 3]))
      }
      try talk(round.isMultiple(of: 2) ? Reader.shortestWalk + 1 : 30)
    }
    var seen: [ID<Post>] = []
    var before: ID<Post>?
    repeat {
      let page = try home(of: ada, before: before, limit: limit)
      #expect(page.posts.count <= limit)
      seen += page.posts.map(\.id)
      before = page.olderBefore
    } while before != nil
    #expect(seen == expected.reversed())
  }

  @Test func `a quiet person's old post is found behind everybody else's`() throws {
    try site.post("long ago", by: grace)
    try talk()
    #expect(try texts(of: ada) == ["long ago"])
    try talk()
    try site.post("mine", by: ada)
    #expect(try texts(of: ada) == ["mine", "long ago"])
  }

  @Test func `a full last page says that nothing older is left`() throws {
    for number in 1...3 { try site.post("\(number)", by: grace) }
    for _ in 0..<2 {
      let page = try home(of: ada, limit: 3)
      #expect(page.posts.count == 3)
      #expect(page.olderBefore == nil)
      try talk()
    }
  }

  @Test func `posts of the muted are not at home, near or far`() throws {
    try site.post("still here", by: ada)
    try site.post("noise", by: grace)
    try site.store.mute(grace, by: ada, at: TestSite.noon)
    #expect(try texts(of: ada) == ["still here"])
    try talk()
    #expect(try texts(of: ada) == ["still here"])
  }

  /// Those who are shut out must not take the places of others.
  @Test func `posts of the suspended are not at home, however many they are`() throws {
    try site.post("still here", by: grace)
    for number in 1...5 {
      let somebody = try site.join("spammer-\(number)")
      try site.store.follow(somebody, by: ada, at: TestSite.noon)
      try site.post("buy \(number)", by: somebody)
      try site.store.suspend(somebody, by: nil, at: TestSite.noon)
    }
    #expect(try home(of: ada, limit: 1).posts.map(\.text) == ["still here"])
    try talk()
    #expect(try home(of: ada, limit: 1).posts.map(\.text) == ["still here"])
  }
}
