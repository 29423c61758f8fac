import Glibc
import Logging
import Model
import Store
import Testing

@testable import FCGIApp

@Suite struct MailerTests {
  private let program: FakeSendmail
  private let site: TestSite

  init() throws {
    program = try FakeSendmail()
    site = try TestSite(sendingBy: program)
    _ = try site.joined(.ada)
  }

  private func ask() throws {
    try site.browser().submit(
      "/password/forgotten", on: "/password/forgotten", ["login": "ada"])
  }

  private func waiting() throws -> Int { try site.number("SELECT count(*) FROM outbox") }

  /// What was logged about mail at a level.
  private func entries(_ level: Logger.Level) -> [RecordedLog.Entry] {
    site.log.entries.filter { $0.level == level && $0.metadata["mail"] != nil }
  }

  @Test func `mail goes out once, and nothing of it stays`() throws {
    try ask()
    #expect(try waiting() == 1)
    #expect(try site.emptyOutbox() == nil)
    #expect(try site.emptyOutbox() == nil)
    #expect(try program.mail().count == 1)
    #expect(try waiting() == 0)
  }

  @Test func `what is refused is tried again, ever more seldom, until it goes`() throws {
    try program.refuses("not now")
    try ask()
    for delay: Int64 in [30, 60, 120, 240] {
      #expect(try site.emptyOutbox() == delay)
      site.clock.advance(seconds: delay - 1)
      #expect(try site.emptyOutbox() == 1)
      site.clock.advance(seconds: 1)
    }
    #expect(entries(.warning).count == 4)
    #expect(entries(.warning).last?.metadata["attempts"] == "4")
    try program.takesMail()
    #expect(try site.emptyOutbox() == nil)
    #expect(try program.mail().count == 1)
  }

  @Test func `what nobody could use any more is given up, and the operator is told`() throws {
    try program.refuses("never")
    try ask()
    while let delay = try site.emptyOutbox() { site.clock.advance(seconds: delay) }
    #expect(try waiting() == 0)
    let entry = try #require(entries(.error).first)
    #expect(entries(.error).count == 1)
    #expect(entry.message.contains("given up") && entry.message.contains("never"))
    #expect(entries(.warning).count >= 6)
    #expect(site.clock.now.seconds(since: TestClock.start) < PasswordReset.mailLifetime + 60)
  }

  @Test func `while one process has a mail no other takes it, until that one must have died`()
    throws
  {
    try ask()
    guard
      case .mail(let mail) = try site.app.store.takeMail(
        at: site.clock.now, lease: Mailer.lease)
    else {
      Issue.record("there is no mail")
      return
    }
    #expect(try site.emptyOutbox() == Mailer.lease)
    #expect(try program.mail().isEmpty)
    site.clock.advance(seconds: Mailer.lease)
    try site.changeResponder()
    #expect(try site.emptyOutbox() == nil)
    #expect(try program.mail().first?["Message-ID"]?.contains(".\(mail.id).") == true)
  }

  @Test func `a mail that expired unseen is never sent`() throws {
    try ask()
    site.clock.advance(seconds: PasswordReset.mailLifetime)
    #expect(try site.emptyOutbox() == nil)
    #expect(try program.mail().isEmpty)
    try site.app.store.purge(at: site.clock.now)
    #expect(try waiting() == 0)
  }

  @Test func `its thread wakes for mail that comes, and for mail that was there before`() throws {
    let mailer = try #require(site.app.mailer)
    try ask()
    mailer.start()
    while try program.mail().count < 1 { sched_yield() }
    site.clock.advance(days: 1)
    try ask()
    while try program.mail().count < 2 { sched_yield() }
    mailer.stop()
    try ask()
    #expect(try waiting() == 1)
  }

  @Test func `nobody's address stands in the log`() throws {
    try program.refuses("no such user: ada@example.org")
    try ask()
    try site.emptyOutbox()
    for entry in site.log.entries {
      #expect(!([entry.message] + entry.metadata.values).contains { $0.contains("@example.org") })
    }
  }
}
