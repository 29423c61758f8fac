import Model
import Testing

@testable import Store

struct AuditTrailTests {
  let site: TestSite
  let linus: ID<Account>
  let grace: ID<Account>
  let ada: ID<Account>
  let noon = TestSite.noon

  init() throws {
    site = try TestSite()
    linus = try site.join("linus", role: .administrator)
    grace = try site.join("grace", role: .moderator)
    ada = try site.join("ada")
  }

  private func trail(seenBy viewer: ID<Account>? = nil) throws -> [AuditEntry] {
    try site.reader.auditTrail(CursorRequest(limit: 100), seenBy: try site.viewer(viewer ?? linus))
      .elements
  }

  @Test func `it tells who did what to whom, the latest first`() throws {
    let ken = try site.join("ken", status: .pending)
    let barbara = try site.join("barbara", status: .pending)
    try site.store.approve(ken, by: grace, at: noon)
    try site.store.reject(barbara, by: grace, at: noon)
    try site.store.changeRole(of: ken, to: .moderator, by: linus, at: noon)
    try site.store.suspend(ada, by: grace, at: noon)
    try site.store.reinstate(ada, by: nil, at: noon)
    let post = try site.post("beans", by: ada)
    try site.store.deletePost(post, by: ken, at: noon)
    try site.store.changePassword(of: ada, hash: "new", keeping: nil, by: nil, at: noon)
    try site.store.enableTwoFactor(
      of: ada, secret: Array(repeating: 1, count: 20), step: 1, recoveryHashes: [], at: noon)
    try site.store.disableTwoFactor(of: ada, by: linus, at: noon)
    try site.store.deleteAccount(ada, by: linus, at: noon)

    let told = try trail()
    #expect(
      told.reversed().map(\.deed) == [
        .accountApproved, .accountRejected, .roleChanged(.moderator), .accountSuspended,
        .accountReinstated, .postDeleted, .passwordChanged, .twoFactorDisabled, .accountDeleted,
      ])
    #expect(
      told.reversed().map { $0.actor?.text ?? "operator" } == [
        "grace", "grace", "linus", "grace", "operator", "ken", "operator", "linus", "linus",
      ])
    #expect(
      told.reversed().map(\.account.text) == [
        "ken", "barbara", "ken", "ada", "ada", "ada", "ada", "ada", "ada",
      ])
    #expect(told.allSatisfy { $0.at == noon })
  }

  @Test func `what people do with what is theirs is their own affair`() throws {
    try site.store.deletePost(try site.post("regretted", by: ada), by: ada, at: noon)
    try site.store.changePassword(of: ada, hash: "new", keeping: nil, by: ada, at: noon)
    try site.store.enableTwoFactor(
      of: ada, secret: Array(repeating: 1, count: 20), step: 1, recoveryHashes: [], at: noon)
    try site.store.disableTwoFactor(of: ada, by: ada, at: noon)
    try site.store.follow(grace, by: ada, at: noon)
    try site.store.deleteAccount(ada, by: ada, at: noon)
    #expect(try trail().isEmpty)
  }

  @Test func `reports stand in it with what became of them, but for whom they are about`() throws {
    _ = try site.store.report(ada, for: .abuse, try ReportComment(""), by: grace, at: noon)
    let viewer = try site.viewer(grace)
    let report = try #require(
      try site.reader.openReports(CursorRequest(), seenBy: viewer).elements.first
    ).report
    try site.store.resolve(report.id, as: .dismissed, seen: 1, by: grace, at: noon)
    try site.store.reopen(report.id, seen: 2, by: linus, at: noon)
    #expect(
      try trail().map(\.deed) == [
        .reportReopened(report.id), .reportResolved(report.id, .dismissed),
        .reported(report.id, .abuse),
      ])
    #expect(try trail().allSatisfy { $0.account.text == "ada" })
    try site.store.changeRole(of: ada, to: .administrator, by: linus, at: noon)
    #expect(try trail(seenBy: ada).map(\.deed) == [.roleChanged(.administrator)])
  }

  @Test func `it pages by key`() throws {
    for _ in 0..<3 {
      try site.store.suspend(ada, by: grace, at: noon)
      try site.store.reinstate(ada, by: grace, at: noon)
    }
    let viewer = try site.viewer(linus)
    let first = try site.reader.auditTrail(CursorRequest(limit: 4), seenBy: viewer)
    let second = try site.reader.auditTrail(
      CursorRequest(first.next, limit: 4), seenBy: viewer)
    #expect(first.elements + second.elements == (try trail()))
    #expect(second.next == nil && second.previous != nil)
  }

  /// Else a page of it would cost what all posts cost that were published meanwhile.
  @Test(arguments: [AuditEntry.before, AuditEntry.after])
  func `it is read along an index of its own`(sql: String) throws {
    let steps = try site.reader.read { db in
      try db.all("EXPLAIN QUERY PLAN " + sql) { $0.text(3) }
    }
    #expect(steps.contains { $0.hasPrefix("SEARCH e USING INDEX events_audited") }, "\(steps)")
  }
}
