import Model
import Testing

@testable import Store

struct ConversationTests {
  let site: TestSite
  let ada: ID<Account>
  let grace: ID<Account>
  let linus: ID<Account>

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    grace = try site.join("grace")
    linus = try site.join("linus")
  }

  private func conversation(
    around id: ID<Post>, _ request: CursorRequest<Post> = CursorRequest(),
    seenBy viewer: Viewer? = nil
  ) throws -> Conversation {
    let post = try #require(try site.reader.post(id, seenBy: viewer))
    return try site.reader.conversation(around: post, request, seenBy: viewer)
  }

  private func texts(_ posts: [Post]) -> [String] { posts.map(\.text.string) }

  @Test func `a post's page has what it answers, its answers and the first answers to them`() throws
  {
    let question = try site.post("question", by: ada)
    let answer = try site.answer(question, "answer", by: grace)
    try site.answer(question, "another", by: linus)
    let thanks = try site.answer(answer, "thanks", by: ada)
    for number in 1...4 { try site.answer(answer, "me too \(number)", by: linus) }

    let top = try conversation(around: question)
    #expect(top.ancestors.isEmpty)
    #expect(texts(top.answers.elements) == ["answer", "another"])
    let further = try #require(top.further[answer])
    #expect(texts(further.elements) == ["thanks", "me too 1", "me too 2"])
    #expect(further.next != nil)

    let end = try conversation(around: thanks)
    #expect(texts(end.ancestors) == ["question", "answer"])
    #expect(!end.hasEarlier)
    #expect(end.answers.elements.isEmpty)
  }

  @Test func `a long conversation is read in parts, up and down`() throws {
    var last = try site.post("0", by: ada)
    for number in 1...25 { last = try site.answer(last, "\(number)", by: grace) }
    let end = try conversation(around: last)
    #expect(texts(end.ancestors) == (5...24).map(String.init))
    #expect(end.hasEarlier)

    let popular = try site.post("popular", by: ada)
    for number in 1...5 { try site.answer(popular, "\(number)", by: grace) }
    let first = try conversation(around: popular, CursorRequest(limit: 2)).answers
    #expect(texts(first.elements) == ["1", "2"])
    let second = try conversation(around: popular, CursorRequest(first.next, limit: 2)).answers
    #expect(texts(second.elements) == ["3", "4"])
    #expect(second.previous != nil)
  }

  @Test func `answers are counted while they are there for everybody`() throws {
    let question = try site.post("question", by: ada)
    let answer = try site.answer(question, "answer", by: grace)
    try site.answer(question, "to you alone", by: linus, visibility: .mentioned)
    try site.answer(question, "to my friends", by: linus, visibility: .followers)
    func count() throws -> Int? { try site.reader.post(question)?.counts.replies }
    #expect(try count() == 1)
    try site.store.suspend(grace, by: nil, at: TestSite.noon)
    #expect(try count() == 0)
    try site.store.reinstate(grace, by: nil, at: TestSite.noon)
    #expect(try count() == 1)
    try site.store.deletePost(answer, by: grace, at: TestSite.noon)
    #expect(try count() == 0)
    try site.answer(question, "once more", by: grace)
    try site.store.deleteAccount(grace, by: grace, at: TestSite.noon)
    #expect(try count() == 0)
  }

  @Test func `what answers a deleted post stays, and says so`() throws {
    let question = try site.post("question", by: ada)
    let answer = try site.answer(question, "answer", by: grace)
    try site.store.deletePost(question, by: ada, at: TestSite.noon)
    let post = try #require(try site.reader.post(answer))
    #expect(post.answered == AnsweredPost(id: question, author: try TestSite.handle("ada")))
    #expect(try conversation(around: answer).ancestors.isEmpty)
    #expect(throws: StoreError.notFound) { try site.answer(question, "too late", by: linus) }
  }

  @Test func `an answer is for no more people than what it answers, and for whom it answers`()
    throws
  {
    try site.store.follow(ada, by: grace, at: TestSite.noon)
    let question = try site.publish("among friends", by: ada, visibility: .followers)
    let answer = try site.answer(question, "shouted", by: grace, visibility: .everyone)
    #expect(try site.reader.post(answer) == nil)
    let seen = try #require(try site.reader.post(answer, seenBy: site.viewer(ada)))
    #expect(seen.visibility == .followers)
    #expect(throws: StoreError.notFound) { try site.answer(question, "let me in", by: linus) }
  }

  @Test func `nobody answers across a block, and no mention gets through one`() throws {
    let question = try site.post("question", by: ada)
    try site.store.block(linus, by: ada, at: TestSite.noon)
    #expect(throws: StoreError.notFound) { try site.answer(question, "answer", by: linus) }
    let mention = try site.post("hey @ada and @grace", by: linus)
    #expect(try site.reader.post(mention)?.mentioned.string == "grace")
  }

  @Test func `a mention is of whoever has an account, however it is written, and once`() throws {
    let post = try site.post("@GRACE, @grace @nobody @ada @linus@example.org", by: ada)
    #expect(try site.reader.post(post)?.mentioned.string == "grace")
  }

  @Test func `a post for those it mentions has to mention somebody`() throws {
    #expect(throws: StoreError.nobodyMentioned) {
      try site.publish("to whom?", by: ada, visibility: .mentioned)
    }
    #expect(throws: StoreError.nobodyMentioned) {
      try site.publish("to @ada", by: ada, visibility: .mentioned)
    }
  }

  @Test func `a tag has the posts for everyone, however it is written`() throws {
    try site.post("spring #Rain", by: ada)
    try site.publish("#rain on us", by: grace, visibility: .unlisted)
    let last = try site.post("more #RAIN, #rain and #snow", by: grace)
    let rain = try #require(Hashtag("rain"))
    func texts() throws -> [String] {
      try site.reader.posts(under: rain, PageRequest()).posts.map(\.text.string)
    }
    #expect(try texts() == ["more #RAIN, #rain and #snow", "spring #Rain"])
    try site.store.deletePost(last, by: grace, at: TestSite.noon)
    #expect(try texts() == ["spring #Rain"])
    try site.store.suspend(ada, by: nil, at: TestSite.noon)
    #expect(try texts().isEmpty)
  }

  @Test func `nothing of a deleted post stays in the log`() throws {
    let question = try site.post("question", by: ada)
    let post = try site.answer(
      question, "@linus secret text", by: grace, warning: "secret warning")
    try site.store.deletePost(post, by: grace, at: TestSite.noon)
    #expect(try !site.logText().contains("secret"))
    #expect(try !site.logText().contains("mentions"))
  }
}
