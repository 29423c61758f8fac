import Model
import Testing

@testable import Store

struct ReportDecisionTests {
  let site: TestSite
  let ada: ID<Account>
  let linus: ID<Account>
  let moderator: ID<Account>
  let post: ID<Post>
  let noon = TestSite.noon

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    linus = try site.join("linus")
    moderator = try site.join("hedy", role: .moderator)
    post = try site.post("buy my beans", by: linus)
  }

  private func report(_ post: ID<Post>) throws -> Report {
    _ = try site.store.report(post, for: .spam, try ReportComment(""), by: ada, at: noon)
    return try #require(try open().last)
  }

  private func reportLinus() throws -> Report {
    _ = try site.store.report(linus, for: .abuse, try ReportComment(""), by: ada, at: noon)
    return try #require(try open().last)
  }

  private func open() throws -> [Report] {
    try site.reader.openReports(CursorRequest(), seenBy: try site.viewer(moderator)).elements
      .map(\.report)
  }

  private func resolve(
    _ report: Report, _ outcome: ReportOutcome, by actor: ID<Account>? = nil
  ) throws {
    try site.store.resolve(
      report.id, as: outcome, seen: report.version, by: actor ?? moderator, at: noon)
  }

  private func found(_ report: Report) throws -> Report {
    try #require(try site.reader.report(report.id, seenBy: try site.viewer(moderator)))
  }

  @Test func `a dismissed report leaves the post alone, and can be opened again`() throws {
    let report = try report(post)
    try resolve(report, .dismissed)
    let resolved = try found(report)
    #expect(
      resolved.decision
        == Report.Decision(outcome: .dismissed, moderator: try TestSite.handle("hedy"), at: noon))
    #expect(try open().isEmpty)
    #expect(try site.reader.post(post) != nil)
    try site.store.reopen(report.id, seen: resolved.version, by: moderator, at: noon)
    #expect(try open().map(\.id) == [report.id])
    #expect(
      try site.reader.events(limit: 100).suffix(3).map(\.happening) == [
        .reported(
          Reported(reporter: ada, account: linus, post: post, reason: .spam, comment: "")),
        .reportResolved(ReportResolved(outcome: .dismissed)), .reportReopened,
      ])
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `the post can be deleted, and the report says so`() throws {
    let report = try report(post)
    try resolve(report, .postDeleted)
    #expect(try site.reader.post(post) == nil)
    #expect(try found(report).thing == .post(nil))
    #expect(try found(report).decision?.outcome == .postDeleted)
    #expect(try !site.logText().contains("beans"))
  }

  @Test func `the author can be suspended, by who has power over them`() throws {
    let report = try report(post)
    try site.store.changeRole(of: linus, to: .moderator, by: nil, at: noon)
    #expect(throws: StoreError.notAllowed) { try resolve(report, .accountSuspended) }
    #expect(try open().count == 1)
    let administrator = try site.join("grace", role: .administrator)
    try resolve(report, .accountSuspended, by: administrator)
    #expect(try site.reader.account(linus) == nil)
    #expect(try found(report).decision?.outcome == .accountSuspended)
  }

  @Test func `what a moderator does about a thing elsewhere answers its report`() throws {
    let first = try report(post)
    try site.store.deletePost(post, by: moderator, at: noon)
    #expect(try found(first).decision?.outcome == .postDeleted)
    let second = try reportLinus()
    try site.store.suspend(linus, by: moderator, at: noon)
    #expect(try found(second).decision?.outcome == .accountSuspended)
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `what its author deletes waits for a decision all the same`() throws {
    let report = try report(post)
    try site.store.deletePost(post, by: linus, at: noon)
    #expect(try open().map(\.id) == [report.id])
    #expect(throws: StoreError.notFound) { try resolve(report, .postDeleted) }
    try resolve(report, .dismissed)
  }

  @Test func `an account is no post`() throws {
    let report = try reportLinus()
    #expect(throws: StoreError.notFound) { try resolve(report, .postDeleted) }
    #expect(try found(report).decision == nil)
  }

  @Test func `nobody decides on what they have not seen, nor twice`() throws {
    let report = try report(post)
    let grace = try site.join("grace")
    _ = try site.store.report(post, for: .abuse, try ReportComment("no!"), by: grace, at: noon)
    #expect(throws: StoreError.stale) { try resolve(report, .dismissed) }
    try resolve(try found(report), .dismissed)
    for outcome in ReportOutcome.allCases {
      #expect(throws: StoreError.stale) { try resolve(try found(report), outcome) }
    }
    #expect(try site.reader.post(post) != nil)
  }

  @Test func `members decide nothing`() throws {
    let report = try report(post)
    for outcome in ReportOutcome.allCases {
      #expect(throws: StoreError.notAllowed) { try resolve(report, outcome, by: ada) }
    }
    try resolve(report, .dismissed)
    #expect(throws: StoreError.notAllowed) {
      try site.store.reopen(report.id, seen: 2, by: ada, at: noon)
    }
    #expect(throws: StoreError.notFound) {
      try site.store.resolve(ID(999), as: .dismissed, seen: 1, by: moderator, at: noon)
    }
  }

  @Test func `an open report cannot be opened`() throws {
    let report = try report(post)
    #expect(throws: StoreError.stale) {
      try site.store.reopen(report.id, seen: report.version, by: moderator, at: noon)
    }
  }
}
