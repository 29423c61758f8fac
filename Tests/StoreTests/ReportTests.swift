import Model
import Testing

@testable import Store

struct ReportTests {
  let site: TestSite
  let ada: ID<Account>
  let grace: ID<Account>
  let linus: ID<Account>
  let moderator: ID<Account>
  let post: ID<Post>
  let noon = TestSite.noon

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    grace = try site.join("grace")
    linus = try site.join("linus")
    moderator = try site.join("hedy", role: .moderator)
    post = try site.post("buy my beans", by: linus)
  }

  @discardableResult
  private func report(
    _ post: ID<Post>, by reporter: ID<Account>, _ reason: ReportReason = .spam,
    _ comment: String = "",
    at: Timestamp = TestSite.noon
  ) throws -> Bool {
    try site.store.report(post, for: reason, try ReportComment(comment), by: reporter, at: at)
  }

  @discardableResult
  private func report(_ account: ID<Account>, by reporter: ID<Account>) throws -> Bool {
    try site.store.report(account, for: .abuse, try ReportComment("rude"), by: reporter, at: noon)
  }

  private func open(_ account: ID<Account>? = nil) throws -> [Report] {
    let viewer = try site.viewer(account ?? moderator)
    return try site.reader.openReports(CursorRequest(), seenBy: viewer).elements.map(\.report)
  }

  @Test func `what several people report is one report, with what each of them said`() throws {
    #expect(try report(post, by: ada, .spam, "beans again"))
    #expect(try report(post, by: grace, .rules))
    let report = try #require(try open().first)
    #expect(try open().count == 1)
    #expect(report.account.id == linus)
    guard case .post(let reported) = report.thing else {
      Issue.record("not about a post")
      return
    }
    #expect(reported?.id == post && reported?.text == "buy my beans")
    #expect(report.complaintCount == 2)
    #expect(report.complaints.map(\.reporter.id) == [ada, grace])
    #expect(report.complaints.map(\.reason) == [.spam, .rules])
    #expect(report.complaints.map(\.comment) == ["beans again", ""])
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `an account and its posts are things of their own`() throws {
    let other = try site.post("more beans", by: linus)
    try report(post, by: ada)
    try report(other, by: ada)
    try report(linus, by: ada)
    #expect(try open().map(\.account.id) == [linus, linus, linus])
    #expect(try open().last?.thing == .account)
  }

  @Test func `who reports something again changes nothing`() throws {
    try report(post, by: ada)
    let last = try site.reader.lastEventID()
    #expect(try !report(post, by: ada, .other, "once more"))
    #expect(try site.reader.lastEventID() == last)
  }

  @Test func `after a decision the same thing can be reported anew, and is then another report`()
    throws
  {
    try report(post, by: ada)
    let first = try #require(try open().first)
    try site.store.resolve(first.id, as: .dismissed, seen: first.version, by: moderator, at: noon)
    #expect(try report(post, by: ada))
    #expect(try open().map(\.id) != [first.id])
    #expect(throws: StoreError.stale) {
      try site.store.reopen(first.id, seen: first.version + 1, by: moderator, at: noon)
    }
  }

  @Test func `only active accounts report, and others who are there for them to see`() throws {
    #expect(throws: StoreError.notAllowed) { try report(linus, by: linus) }
    #expect(throws: StoreError.notAllowed) { try report(post, by: linus) }
    #expect(throws: StoreError.notFound) { try report(ID<Account>(999), by: ada) }
    #expect(throws: StoreError.notFound) { try report(ID<Post>(999), by: ada) }
    try site.store.block(ada, by: linus, at: noon)
    #expect(throws: StoreError.notFound) { try report(post, by: ada) }
    #expect(throws: StoreError.notFound) { try report(linus, by: ada) }
    #expect(try report(ada, by: linus))
    let complained = try open().map(\.account.id)
    #expect(complained == [ada])
    try site.store.suspend(linus, by: nil, at: noon)
    #expect(throws: StoreError.notFound) { try report(post, by: grace) }
    #expect(throws: StoreError.notAllowed) { try report(ada, by: linus) }
    #expect(try open().map(\.account.id) == complained)
  }

  @Test
  func `what is not for everybody is reported by those it is for, and moderators then see it`()
    throws
  {
    try site.store.follow(linus, by: ada, at: noon)
    let picture = Picture(
      hash: try #require(PictureHash(String(repeating: "a", count: 64))), width: 4, height: 3,
      alt: "beans")
    var draft = PostDraft(
      try PostText("only for you", limit: 100), warning: try ContentWarning("beans"),
      visibility: .followers)
    draft.pictures = [picture]
    let post = try site.store.publish(draft, by: linus, at: noon)
    let viewer = try site.viewer(moderator)
    #expect(throws: StoreError.notFound) { try report(post, by: grace) }
    #expect(throws: StoreError.notFound) { try report(post, by: moderator) }
    #expect(try open().isEmpty)
    #expect(try report(post, by: ada))
    guard case .post(let reported?) = try open().first?.thing else {
      Issue.record("nothing to judge")
      return
    }
    #expect(reported.text == "only for you" && reported.warning == "beans")
    #expect(reported.visibility == .followers)
    #expect(reported.pictures == [picture])
    let id = try #require(try open().first).id
    try site.store.resolve(id, as: .dismissed, seen: 1, by: moderator, at: noon)
    guard case .post(let decided?) = try site.reader.report(id, seenBy: viewer)?.thing else {
      Issue.record("the post is gone")
      return
    }
    #expect(decided.text == nil && decided.warning.utf8.isEmpty && decided.pictures.isEmpty)
    #expect(try site.reader.post(post, seenBy: viewer) == nil)
    #expect(try site.reader.timeline(PageRequest(), seenBy: viewer).posts.map(\.id) == [self.post])
  }

  @Test func `one account can report so many things an hour, and repeats do not count`() throws {
    guard case .window(let limit, let seconds) = ThrottleRule.reports else {
      Issue.record("no limit by the hour")
      return
    }
    let posts = try (0...limit).map { try site.post("beans \($0)", by: linus) }
    for post in posts.dropLast() { try report(post, by: ada) }
    let last = try #require(posts.last)
    #expect(throws: StoreError.throttled(wait: seconds)) { try report(last, by: ada) }
    #expect(try !report(posts[0], by: ada))
    #expect(try report(last, by: grace))
    #expect(try report(last, by: ada, at: noon.adding(seconds: seconds)))
  }

  @Test func `nobody sees what is reported about themselves, nor that something is`() throws {
    let other = try site.join("barbara", role: .moderator)
    try report(moderator, by: ada)
    let report = try #require(try open(other).first)
    let theirs = try site.viewer(moderator)
    #expect(try open(moderator).isEmpty)
    #expect(try site.reader.report(report.id, seenBy: theirs) == nil)
    #expect(try site.reader.report(report.id, seenBy: try site.viewer(other)) == report)
    #expect(try site.reader.moderationWork(for: theirs, upTo: 9).isDone)
    #expect(try site.reader.moderationWork(for: try site.viewer(other), upTo: 9).reports == 1)
    #expect(throws: StoreError.notFound) {
      try site.store.resolve(report.id, as: .dismissed, seen: 1, by: moderator, at: noon)
    }
  }

  @Test func `work is counted as far as asked`() throws {
    try report(post, by: ada)
    try report(linus, by: ada)
    _ = try site.join("ken", status: .pending)
    let viewer = try site.viewer(moderator)
    #expect(
      try site.reader.moderationWork(for: viewer, upTo: 9) == ModerationWork(reports: 2, signups: 1)
    )
    #expect(
      try site.reader.moderationWork(for: viewer, upTo: 1) == ModerationWork(reports: 1, signups: 1)
    )
  }

  @Test func `a report outlives the post, the reporter's words do not outlive the reporter`() throws
  {
    try report(post, by: ada, .abuse, "he called me a bean")
    try report(post, by: grace, .abuse, "me too")
    try site.store.deletePost(post, by: linus, at: noon)
    try site.store.deleteAccount(ada, by: ada, at: noon)
    let report = try #require(try open().first)
    #expect(report.thing == .post(nil))
    #expect(report.complaints.map(\.comment) == ["", "me too"])
    #expect(try !site.logText().contains("called me a bean"))
    #expect(try site.logText().contains("me too"))
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `both lists page by key, there and back`() throws {
    let posts = try (0..<5).map { try site.post("beans \($0)", by: linus) }
    for post in posts { try report(post, by: ada) }
    let all = try open()
    let viewer = try site.viewer(moderator)
    func pages(
      _ list: (CursorRequest<ReportLine>) throws -> CursorPage<ReportLine>
    ) throws -> [ID<Report>] {
      let first = try list(CursorRequest(limit: 2))
      let second = try list(CursorRequest(first.next, limit: 2))
      let third = try list(CursorRequest(second.next, limit: 2))
      #expect(third.next == nil)
      let back = try list(CursorRequest(third.previous, limit: 2))
      #expect(back.elements == second.elements)
      return (first.elements + second.elements + third.elements).map(\.report.id)
    }
    #expect(try pages { try site.reader.openReports($0, seenBy: viewer) } == all.map(\.id))
    for report in all {
      try site.store.resolve(report.id, as: .dismissed, seen: 1, by: moderator, at: noon)
    }
    #expect(
      try pages { try site.reader.resolvedReports($0, seenBy: viewer) }
        == all.reversed().map(\.id))
    #expect(try open().isEmpty)
  }
}
