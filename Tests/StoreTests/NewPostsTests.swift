import Model
import Testing

@testable import Store

/// What has come into lists between two events. Who sees it, `StreamScopeTests` compares with the pages.
struct NewPostsTests {
  let site: TestSite
  let ada: ID<Account>
  let grace: ID<Account>

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    grace = try site.join("grace")
    try site.store.follow(grace, by: ada, at: TestSite.noon)
  }

  private var last: ID<Event> {
    get throws { try site.reader.lastEventID() }
  }

  /// From every list in which they stand.
  private func found(_ span: EventSpan) throws -> [NewPosts] {
    [
      try site.reader.newPosts(span),
      try site.reader.newPosts(by: grace, span),
      try site.reader.newPosts(under: #require(Hashtag("x")), span),
      try site.reader.newPosts(inHomeOf: site.viewer(ada), span),
    ]
  }

  @Test func `a list tells what came after one event and until another`() throws {
    try site.post("#x one", by: grace)
    let one = try last
    try site.post("#x two", by: grace)
    try site.post("#x three", by: grace)
    let three = try last
    try site.post("#x four", by: grace)
    for new in try found(EventSpan(after: one, through: three)) {
      #expect(new.posts.map(\.text.string) == ["#x three", "#x two"])
      #expect(new.isComplete)
    }
    for new in try found(EventSpan(after: three, through: three)) { #expect(new.posts.isEmpty) }
    #expect(EventSpan(after: ID(1_000), through: three).isEmpty)
  }

  @Test func `of more than can be told, not all are, and the list says so`() throws {
    let start = try last
    for number in 1...NewPosts.limit { try site.post("#x \(number)", by: grace) }
    let full = try last
    try site.post("#x one more", by: grace)
    for new in try found(EventSpan(after: start, through: full)) {
      #expect(new.isComplete && new.posts.count == NewPosts.limit)
    }
    for new in try found(EventSpan(after: start, through: last)) { #expect(!new.isComplete) }
  }

  @Test func `who does not know what was answered looks through all answers`() throws {
    let post = try site.post("a question", by: ada)
    let answer = try site.answer(post, "one", by: grace)
    let start = try last
    let below = try site.answer(answer, "below", by: ada)
    try site.answer(below, "further below", by: grace)
    try site.answer(post, "two", by: grace)
    let span = EventSpan(after: start, through: try last)
    let answered = try site.reader.changes(in: span).answered
    #expect(answered == [post, answer, below])
    for answered in [answered, nil] {
      let new = try site.reader.newPosts(answering: post, span, answered: answered)
      #expect(new.posts.map(\.text.string) == ["two", "below"])
      #expect(new.isComplete)
    }
    let elsewhere = try site.reader.newPosts(answering: post, span, answered: [below])
    #expect(elsewhere.posts.isEmpty)
  }

  @Test func `the log tells of what kind everything was`() throws {
    func changes(_ act: () throws -> Void) throws -> ListChanges {
      let before = try last
      try act()
      return try site.reader.changes(in: EventSpan(after: before, through: last))
    }
    #expect(try changes {}.isEmpty)
    let post = try site.post("one", by: grace)
    let published = try site.reader.changes(in: EventSpan(after: ID(post.value - 1), through: last))
    #expect(published.hasNewPosts)
    let liked = try changes { try site.store.like(post, by: ada, at: TestSite.noon) }
    #expect(!liked.hasNewPosts && liked.concernsViewers && liked.deleted.isEmpty)
    let edited = try changes {
      for (version, text) in ["two", "three"].enumerated() {
        try site.store.edit(
          post, to: PostText(text, limit: 10), warning: nil, seen: version + 1, by: grace,
          at: TestSite.noon)
      }
    }
    #expect(edited.edited == [post] && edited.concernsViewers && !edited.hasNewPosts)
    let deleted = try changes { try site.store.deletePost(post, by: grace, at: TestSite.noon) }
    #expect(deleted.deleted == [post] && !deleted.hasNewPosts)
    let signedIn = try changes { try site.signIn(ada, token: 1) }
    #expect(signedIn.isEmpty)
  }
}
