import Model
import Store
import Synchronization
import Testing
import Web

@testable import FCGIApp

@Suite struct PasswordForgottenTests {
  private static let page = "/password/forgotten"

  private let program: FakeSendmail
  private let site: TestSite

  init() throws {
    program = try FakeSendmail()
    site = try TestSite(sendingBy: program)
    _ = try site.joined(.ada)
    _ = try site.joined(.grace)
  }

  private func ask(_ login: String, at address: String = "192.0.2.7") throws -> Response {
    let browser = site.browser()
    browser.address = address
    return try browser.submit(Self.page, on: Self.page, ["login": login])
  }

  @Test(arguments: ["ada", " ADA ", "Ada@example.org"])
  func `who is known gets a link that sets the password`(login: String) throws {
    let response = try ask(login)
    #expect(response.status == .seeOther && response.location == "/login")
    try site.emptyOutbox()
    let mail = try #require(try program.mail().first)
    #expect(mail["To"] == "<ada@example.org>")
    #expect(mail["Subject"] == "New password for Martlet")
    #expect(mail.text.contains("@ada") && mail.text.contains("60 minutes"))
    let link = site.path(of: try #require(mail.link))
    let browser = site.browser()
    try browser.submit("/password/reset", on: link, ["password": "difference engine"])
    #expect(try browser.logIn(as: "ada", password: "difference engine").status == .seeOther)
    #expect(browser.get(link).status == .notFound)
  }

  @Test func `nobody learns who is here, nor who has an e-mail address`() throws {
    _ = try site.joined(.linus)
    try site.app.store.suspend(try site.id(of: .linus), by: nil, at: site.clock.now)
    let answers = try ["ada", "grace", "linus", "nobody", "nobody@example.org", "@ \u{0}"].map {
      try ask($0, at: "192.0.2.8")
    }
    for answer in answers {
      #expect(answer.status == .seeOther)
      #expect(answer.location == "/login")
      #expect(answer.cookies.map(\.value) == answers[0].cookies.map(\.value))
    }
    try site.emptyOutbox()
    #expect(try program.mail().map { $0["To"] } == ["<ada@example.org>"])
  }

  /// What the answer waits for is the database.
  @Test func `for nobody it asks and writes as much as for somebody`() throws {
    let ticks = Mutex(ContinuousClock.now)
    let slow = try TestSite(
      sendingBy: program,
      instant: {
        ticks.withLock {
          $0 += .seconds(1); return $0
        }
      })
    _ = try slow.joined(.ada)
    let work = try ["ada", "nobody"].map { login in
      try slow.browser().submit(Self.page, on: Self.page, ["login": login])
      let entry = try #require(slow.log.entries.last { $0.message == "slow request" })
      #expect(entry.metadata["route"] == Self.page && entry.metadata["method"] == "POST")
      return [entry.metadata["queries"], entry.metadata["writes"]]
    }
    #expect(work[0] == work[1])
    let counted =
      "SELECT count(*) FROM throttles WHERE key LIKE 'password-link%' AND key NOT LIKE '%from%'"
    #expect(try slow.number(counted) == 2, "each of the two has changed something")
  }

  @Test func `an account gets three links in an hour, by whatever name it is called`() throws {
    for login in ["ada", "ada@example.org", "ADA", "ada", "ada@example.org"] {
      #expect(try ask(login).status == .seeOther)
    }
    try site.emptyOutbox()
    #expect(try program.mail().count == 3)
    site.clock.advance(seconds: 3_600)
    _ = try ask("ada")
    try site.emptyOutbox()
    #expect(try program.mail().count == 4)
  }

  @Test func `an address asks ten times in a quarter of an hour, whoever it names`() throws {
    for number in 1...10 { #expect(try ask("nobody\(number)").status == .seeOther) }
    #expect(try ask("ada").status == .tooManyRequests)
    #expect(try ask("ada", at: "198.51.100.1").status == .seeOther)
  }

  @Test func `an empty form is shown again`() throws {
    let response = try ask("  ")
    #expect(response.status == .unprocessableContent)
    #expect(try response.faultyFields() == ["login"])
  }

  @Test func `the log says for whom, the operator reads whether`() throws {
    _ = try ask("ada")
    _ = try ask("nobody")
    let entries = site.log.audit.filter { $0.metadata["audit"] == "password-link-asked" }
    #expect(entries.map { $0.metadata["mailed"] } == ["yes", "no"])
    #expect(entries.map { $0.metadata["account"] } == ["\(try site.id(of: .ada))", nil])
  }

  @Test func `where no mail is sent, nothing offers it`() throws {
    let silent = try TestSite()
    #expect(silent.browser().get(Self.page).status == .notFound)
    #expect(!silent.browser().get("/login").text.contains(Self.page))
    #expect(site.browser().get("/login").text.contains(Self.page))
    let void = "/password/reset?token=x"
    #expect(!silent.browser().get(void).text.contains(Self.page))
    #expect(site.browser().get(void).text.contains(Self.page))
  }
}
