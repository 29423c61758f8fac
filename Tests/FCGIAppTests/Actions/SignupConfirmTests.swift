import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct SignupConfirmTests {
  private let program: FakeSendmail
  private let site: TestSite

  init() throws {
    program = try FakeSendmail()
    site = try TestSite(sendingBy: program) { $0.email = .confirmed }
  }

  /// The links that were sent to an address, from the path on.
  private func links(to address: String = Person.ada.email) throws -> [String] {
    try site.emptyOutbox()
    return try program.mail().filter { $0["To"] == "<\(address)>" }
      .compactMap(\.link).map(site.path)
  }

  private func confirm(_ link: String, _ browser: Browser? = nil) throws -> Response {
    try (browser ?? site.browser()).submit("/signup/confirm", on: link)
  }

  @Test func `somebody signs up, confirms and logs in`() throws {
    let browser = site.browser()
    let answer = try browser.signUp(.ada)
    #expect(answer.status == .seeOther && answer.location == "/")
    #expect(try browser.get("/").flash()?.contains("mail is on its way") == true)
    #expect(!browser.isSignedIn)
    #expect(try site.account(.ada) == nil)
    #expect(try browser.logIn(.ada).status == .unprocessableContent)

    let link = try #require(try links().first)
    let page = browser.get(link)
    #expect(page.text.contains("@ada") && page.text.contains(Person.ada.email))
    #expect(page.header("Referrer-Policy") == "no-referrer")
    #expect(try site.account(.ada) == nil, "a program that looks through mail confirms nothing")
    let confirmed = try confirm(link, browser)
    #expect(confirmed.location == "/login")
    #expect(!browser.isSignedIn, "whoever opened the mail need not be who chose the password")
    #expect(try browser.logIn(.ada).location == "/")
    #expect(browser.isSignedIn)
    #expect(try site.account(.ada)?.email == Person.ada.email)
    #expect(browser.get(link).status == .notFound)
    #expect(browser.get(link).text.contains("just log in"))
  }

  @Test func `without an address there is no sign-up, and the form says why it is wanted`() throws {
    let browser = site.browser()
    #expect(browser.get("/signup").text.contains("A link is sent there"))
    let answer = try browser.signUp(.grace)
    #expect(try answer.faultyFields() == ["email"])
  }

  @Test func `that an address is taken shows in the mail alone`() throws {
    _ = try site.browser().signUp(.ada)
    _ = try confirm(try #require(try links().first))
    let impostor = Person(
      handle: "impostor", name: "", email: Person.ada.email, password: "so sly 1815")
    let taken = try site.browser().signUp(impostor)
    let free = try site.browser().signUp(.grace, ["email": "grace@example.org"])
    #expect(taken.status == free.status && taken.location == free.location)
    #expect(taken.cookies.map(\.value) == free.cookies.map(\.value))
    try site.emptyOutbox()
    let mail = try #require(try program.mail().last { $0["To"] == "<\(Person.ada.email)>" })
    #expect(mail["Subject"] == "You have an account on Martlet already")
    #expect(mail.link.map(site.path) == "/login")
  }

  @Test func `a handle that somebody has is told at once, or at the link`() throws {
    _ = try site.browser().signUp(.ada)
    let other = Person(handle: "ada", name: "", email: "other@example.org", password: "so sly 1815")
    _ = try site.browser().signUp(other)
    _ = try confirm(try #require(try links(to: "other@example.org").first))
    let late = try confirm(try #require(try links().first))
    #expect(late.status == .notFound && late.text.contains("sign up once more"))
    #expect(try site.browser().signUp(.ada).faultyFields() == ["handle"])
  }

  @Test func `where sign-ups are approved, a moderator has the last word`() throws {
    let site = try TestSite(sendingBy: program) {
      $0.email = .confirmed
      $0.signup = .approval
    }
    _ = try site.browser().signUp(.ada)
    try site.emptyOutbox()
    let link = try #require(try program.mail().first?.link)
    let answer = try site.browser().submit("/signup/confirm", on: site.path(of: link))
    #expect(answer.location == "/")
    #expect(try site.account(.ada)?.status == .pending)
  }

  @Test func `a program that signs somebody up is told that it is not done yet`() throws {
    let body = #"{"username":"ada","email":"ada@example.org","password":"analytical engine"}"#
    for expected in ["nil", "true"] {
      let answer = site.browser().call(
        "POST", "/api/v1/users", body, [("Idempotency-Key", "once")])
      #expect(answer.status == Status.accepted)
      #expect(answer.location == nil)
      #expect(answer.header("Idempotency-Replayed") ?? "nil" == expected)
    }
    #expect(try links().count == 1)
    _ = try confirm(try #require(try links().first))
    #expect(try site.browser().logIn(.ada).location == "/")
  }

  // MARK: - Another address

  private func joined() throws -> Browser {
    _ = try site.browser().signUp(.ada)
    _ = try confirm(try #require(try links().first))
    return try site.loggedIn(.ada)
  }

  @Test func `a new address counts once its link was opened, and the old one is told`() throws {
    let browser = try joined()
    let answer = try browser.submit(
      "/profile", on: "/profile", ["bio": "Countess", "email": "countess@example.org"])
    #expect(answer.status == .seeOther)
    let account = try #require(try site.account(.ada))
    #expect(account.bio == "Countess" && account.email == Person.ada.email)
    let link = try #require(try links(to: "countess@example.org").first)
    #expect(site.browser().get(link).text.contains("countess@example.org"))
    #expect(try site.browser().submit("/email/confirm", on: link).location == "/login")
    #expect(try site.account(.ada)?.email == "countess@example.org")
    try site.emptyOutbox()
    #expect(try program.mail().last?["To"] == "<\(Person.ada.email)>")
    #expect(try program.mail().last?["Subject"]?.contains("has changed") == true)
    #expect(browser.get(link).status == .notFound)
    #expect(browser.isSignedIn)
  }

  @Test func `the same address in other letters needs no link`() throws {
    let browser = try joined()
    try browser.submit("/profile", on: "/profile", ["email": "Ada@Example.ORG"])
    #expect(try site.account(.ada)?.email == "Ada@Example.ORG")
  }

  @Test func `a program changes an address by the same way`() throws {
    let browser = try joined()
    let id = try site.id(of: .ada)
    let answer = browser.call(
      "PUT", "/api/v1/users/\(id)", #"{"email":"countess@example.org","name":"Countess"}"#)
    #expect(answer.status == Status.accepted)
    #expect(try site.account(.ada)?.name == "Countess")
    #expect(try site.account(.ada)?.email == Person.ada.email)
    let link = try #require(try links(to: "countess@example.org").first)
    _ = try browser.submit("/email/confirm", on: link)
    #expect(try site.account(.ada)?.email == "countess@example.org")
  }

  @Test func `where addresses are not confirmed, nothing of it is there`() throws {
    let site = try TestSite(sendingBy: program)
    let browser = try site.joined(.ada)
    try browser.submit("/profile", on: "/profile", ["email": "countess@example.org"])
    #expect(try site.account(.ada)?.email == "countess@example.org")
    #expect(try site.number("SELECT count(*) FROM outbox") == 0)
  }
}
