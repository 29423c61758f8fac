import Model
import Testing

@testable import Store

struct ReplayTests {
  let site: TestSite
  let ada: ID<Account>
  let post: ID<Post>

  /// A site on which everything has happened that can.
  init() throws {
    site = try TestSite()
    let noon = TestSite.noon
    let linus = try site.join("linus", role: .administrator)
    ada = try site.join("ada", email: "ada@example.org")
    let grace = try site.join("grace", email: "grace@example.org")
    let ken = try site.join("ken", status: .pending)
    post = try site.post("kept", by: ada)
    try site.post("plain", by: ada)
    let other = try site.post("also kept", by: grace)
    try site.store.deletePost(try site.post("removed", by: ada), by: linus, at: noon)
    try site.store.approve(ken, by: linus, at: noon)
    try site.store.changeRole(of: ken, to: .moderator, by: linus, at: noon)
    try site.store.changeProfile(
      of: ada, to: ProfileChanged(name: "Countess", bio: "Hi", email: nil), seen: 1, by: ada,
      at: noon)
    try site.store.changePassword(of: ada, hash: "new", keeping: nil, by: ada, at: noon)
    for (follower, followee) in [
      (ada, grace), (grace, ada), (linus, grace), (ken, ada), (ada, ken),
    ] {
      try site.store.follow(followee, by: follower, at: noon)
    }
    try site.store.unfollow(ada, by: grace, at: noon)
    try site.store.follow(ada, by: grace, at: noon)
    let question = try site.answer(
      try site.post("where is @grace? #rain", by: linus), "here, @ken", by: grace,
      visibility: .followers, warning: "found")
    try site.answer(question, "good, @grace", by: ken, visibility: .mentioned)
    try site.store.edit(
      question, to: PostText("there, @ken and @ada #snow", limit: 100), warning: nil, seen: 1,
      by: grace, at: noon)
    try site.store.silenceNotifications(of: [.follow], for: ken, at: noon)
    try site.store.seeNotifications(through: ID(question.value), by: ken, at: noon)
    try site.store.enableTwoFactor(
      of: ada, secret: Array(repeating: 1, count: 20), step: 1,
      recoveryHashes: [TestSite.tokenHash(1), TestSite.tokenHash(2)], at: noon)
    _ = try site.store.use(.recoveryCode(hash: TestSite.tokenHash(1)), of: ada, at: noon)
    try site.store.renewRecoveryCodes(of: ada, hashes: [TestSite.tokenHash(3)], at: noon)
    try site.store.enableTwoFactor(
      of: ken, secret: Array(repeating: 2, count: 20), step: 1, recoveryHashes: [], at: noon)
    try site.store.disableTwoFactor(of: ken, by: linus, at: noon)
    for person in [grace, ken] {
      try site.store.mute(person, by: ada, at: noon)
      try site.store.block(linus, by: person, at: noon)
    }
    try site.store.unmute(grace, by: ada, at: noon)
    try site.store.mute(grace, by: ada, at: noon)
    try site.store.unblock(linus, by: grace, at: noon)
    try site.store.block(linus, by: grace, at: noon)
    for person in [linus, grace, ken] { try site.store.like(post, by: person, at: noon) }
    try site.store.unlike(post, by: linus, at: noon)
    try site.store.like(other, by: ada, at: noon)
    try site.store.bookmark(other, by: ada, at: noon)
    try site.store.bookmark(post, by: ada, at: noon)
    try site.store.unbookmark(post, by: ada, at: noon)
    for person in [linus, grace, ken] { try site.store.boost(post, by: person, at: noon) }
    try site.store.unboost(post, by: linus, at: noon)
    try site.store.boost(other, by: ada, at: noon)
    try site.store.pin(post, by: ada, at: noon)
    try site.store.pin(other, by: grace, at: noon)
    try site.store.unpin(other, by: grace, at: noon)
    let regretted = try site.post("regretted", by: grace)
    try site.store.like(regretted, by: ada, at: noon)
    try site.store.boost(regretted, by: ada, at: noon)
    try site.store.pin(regretted, by: grace, at: noon)
    try site.store.deletePost(regretted, by: grace, at: noon)
    try site.store.suspend(grace, by: ken, at: noon)
    try site.store.unfollow(grace, by: linus, at: noon)
    try site.store.reinstate(grace, by: ken, at: noon)
    for (person, comment) in [(grace, "kept too"), (ken, "gone with ken"), (ada, "")] {
      let reported = person == ada ? grace : ada
      let comment = try ReportComment(comment)
      _ = try site.store.report(reported, for: .abuse, comment, by: person, at: noon)
    }
    let reports = try site.reader.openReports(CursorRequest(), seenBy: nil).elements.map(\.report)
    for report in reports {
      try site.store.resolve(
        report.id, as: .dismissed, seen: report.version, by: linus, at: noon)
    }
    try site.store.reopen(
      try #require(reports.first).id, seen: reports[0].version + 1, by: linus, at: noon)
    try site.store.like(try site.post("gone with ken", by: ken), by: ada, at: noon)
    try site.store.deleteAccount(ken, by: ken, at: noon)
    try site.signIn(ada, token: 1)
  }

  private func tamper(_ sql: String) throws {
    try site.outsider().use { db in try db.run(sql) }
  }

  @Test func `a replay gives what the site shows`() throws {
    let reader = site.reader
    let before = (try reader.registeredAccounts(limit: 100), try reader.timeline(PageRequest()))
    let followers = try reader.followers(of: ada, seenBy: nil, CursorRequest())
    #expect(followers.elements.map(\.account.handle.text) == ["grace"])
    #expect(try site.store.verify { _, _ in }.isEmpty)
    var steps: [Int] = []
    try site.store.replay { done, total in
      steps.append(done)
      #expect(done <= total)
    }
    #expect(steps.first == 0)
    #expect(steps.last == (try reader.events(limit: 1000).count))
    #expect(try reader.registeredAccounts(limit: 100) == before.0)
    #expect(try reader.timeline(PageRequest()) == before.1)
    #expect(try site.found("kept").count == 2)
    #expect(try reader.followers(of: ada, seenBy: nil, CursorRequest()) == followers)
    #expect(try site.store.verify { _, _ in }.isEmpty)
    #expect(try reader.viewer(tokenHash: TestSite.tokenHash(1), at: TestSite.noon) != nil)
    #expect(try reader.credential(login: "ada")?.passwordHash == "new")
    #expect(try reader.twoFactor(of: ada)?.recoveryCodes == 1)
  }

  @Test(arguments: [
    ("UPDATE accounts SET role = 'administrator' WHERE handle = 'ada'", "account"),
    ("UPDATE accounts SET post_count = 7 WHERE handle = 'ada'", "account"),
    ("UPDATE accounts SET follower_count = 7 WHERE handle = 'ada'", "account"),
    ("DELETE FROM follows", "follow"),
    ("DELETE FROM hidden WHERE reason = 1", "mute or block"),
    ("UPDATE accounts SET hidden_count = 0", "account"),
    ("DELETE FROM reactions WHERE kind = 2", "reaction"),
    ("UPDATE posts SET like_count = 7 WHERE text = 'kept'", "post"),
    ("UPDATE accounts SET reaction_count = 0", "account"),
    ("DELETE FROM posts WHERE boost_of IS NOT NULL", "post"),
    ("UPDATE posts SET boost_count = 7 WHERE text = 'kept'", "post"),
    ("UPDATE reports SET outcome = 'post-deleted' WHERE outcome = 'dismissed'", "report"),
    ("UPDATE complaints SET comment = 'forged'", "complaint"),
    ("UPDATE posts SET text = 'forged' WHERE text = 'kept'", "post"),
    ("DELETE FROM posts WHERE text = 'plain'", "post"),
    ("INSERT INTO post_search (rowid, grams) VALUES (1, '6162')", "search index of post"),
    (
      "UPDATE events SET payload = json_set(payload, '$.text', 'x') WHERE payload LIKE '%kept%'",
      "post"
    ),
  ])
  func `verification sees what does not follow from the log, and a replay mends it`(
    tampering: String, kind: String
  ) throws {
    try tamper(tampering)
    let differences = try site.store.verify { _, _ in }
    #expect(differences.contains { $0.hasPrefix("\(kind) ") }, "\(differences)")
    try site.store.replay { _, _ in }
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `verification sees rows that point nowhere`() throws {
    try site.outsider().use { db in
      try db.run("PRAGMA foreign_keys = OFF")
      try db.run("UPDATE credentials SET account = 4711 WHERE account = \(ada.value)")
    }
    #expect(try site.store.verify { _, _ in }.contains { $0.hasPrefix("credentials 4711") })
  }

  @Test func `an event that no program wrote stops a replay, which then has changed nothing`()
    throws
  {
    try tamper("UPDATE events SET type = 'PostPainted' WHERE id = \(post.value)")
    #expect(throws: StoreError.damaged("unknown event 'PostPainted'")) {
      try site.store.replay { _, _ in }
    }
    #expect(try site.reader.post(post) != nil)
  }

  @Test func `verification keeps nobody from writing`() throws {
    var written = 0
    _ = try site.store.verify { _, _ in
      #expect(throws: Never.self) { try site.post("meanwhile", by: ada) }
      written += 1
    }
    #expect(written > 0)
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `the log pages by key`() throws {
    let all = try site.reader.events(limit: 1000)
    let first = try site.reader.events(limit: 5)
    let second = try site.reader.events(after: first.last?.id, limit: 1000)
    #expect(first + second == all)
    #expect(all.map(\.id.value) == Array(1...Int64(all.count)))
  }
}
