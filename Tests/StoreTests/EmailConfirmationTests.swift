import Model
import Testing

@testable import Store

struct EmailConfirmationTests {
  let site: TestSite
  let ada: ID<Account>
  let noon = TestSite.noon
  let end = TestSite.noon.adding(seconds: EmailConfirmation.lifetime)

  init() throws {
    site = try TestSite()
    ada = try site.join("ada", email: "ada@example.org")
  }

  private func mail(to address: EmailAddress) -> ConfirmationMail {
    ConfirmationMail(
      link: Mail(to: address, subject: "link", text: ""),
      taken: Mail(to: address, subject: "taken", text: ""))
  }

  private func signup(
    _ handle: String = "grace", _ address: String = "grace@example.org", token: UInt8 = 1,
    invite: String? = nil, at: Timestamp = TestSite.noon
  ) throws {
    let email = try EmailAddress(address)
    _ = try site.store.request(
      SignupRequest(
        handle: try TestSite.handle(handle), name: "G", email: email, passwordHash: "hash",
        inviteCode: invite, tokenHash: TestSite.tokenHash(token), mail: mail(to: email),
        language: .chinese),
      at: at)
  }

  private func confirm(
    _ token: UInt8 = 1, status: AccountStatus = .active, at: Timestamp = TestSite.noon
  ) throws -> ID<Account> {
    try site.store.confirmSignup(
      tokenHash: TestSite.tokenHash(token), status: status, at: at)
  }

  private func subjects() throws -> [String] {
    try site.reader.outbox(limit: 100).map(\.mail.subject)
  }

  // MARK: - Sign-ups

  @Test func `a sign-up is nothing but a link until it is confirmed, once`() throws {
    let before = try site.reader.lastEventID()
    try signup()
    #expect(try site.reader.lastEventID() == before)
    #expect(try site.reader.credential(login: "grace") == nil)
    #expect(try subjects() == ["link"])
    let request = try #require(
      try site.reader.signupRequest(tokenHash: TestSite.tokenHash(1), at: noon))
    #expect(request.handle.text == "grace" && request.email == "grace@example.org")
    let grace = try #require(try site.reader.account(try confirm()))
    #expect(grace.email == "grace@example.org" && grace.name == "G" && grace.status == .active)
    #expect(try site.reader.credential(login: "grace")?.passwordHash == "hash")
    #expect(throws: StoreError.notFound) { try confirm() }
    #expect(try site.store.verify { _, _ in } == [])
  }

  @Test func `where sign-ups are approved, the account waits further`() throws {
    try signup()
    let grace = try confirm(status: .pending)
    #expect(try site.reader.pendingAccounts(limit: 10).map(\.id) == [grace])
  }

  @Test func `a link counts a day, and the purge takes what it stood for`() throws {
    try signup()
    #expect(throws: StoreError.notFound) { try confirm(at: end) }
    #expect(try site.reader.signupRequest(tokenHash: TestSite.tokenHash(1), at: end) == nil)
    try site.store.purge(at: end)
    #expect(try site.count("signup_requests") == 0 && site.count("outbox") == 0)
  }

  @Test func `whoever confirms first has the handle`() throws {
    try signup("grace", "one@example.org", token: 1)
    try signup("GRACE", "two@example.org", token: 2)
    _ = try confirm(2)
    #expect(throws: StoreError.handleTaken) { try confirm(1) }
    #expect(throws: StoreError.handleTaken) { try signup("grace", "three@example.org", token: 3) }
  }

  @Test func `an address that somebody has is told so itself, and nobody else`() throws {
    try signup("impostor", "ADA@example.org")
    #expect(try subjects() == ["taken"])
    #expect(throws: StoreError.emailTaken) { try confirm() }
  }

  @Test func `an invitation is used up by the confirmation`() throws {
    try site.store.createInvite(code: "in", uses: 1, expiresAt: end, at: noon)
    #expect(throws: StoreError.inviteInvalid) { try signup(invite: "guessed") }
    try signup("grace", "grace@example.org", token: 1, invite: "in")
    try signup("linus", "linus@example.org", token: 2, invite: "in")
    _ = try confirm(1)
    #expect(throws: StoreError.inviteInvalid) { try confirm(2) }
    #expect(throws: StoreError.inviteInvalid) {
      try signup("ken", "ken@example.org", token: 3, invite: "in")
    }
  }

  @Test func `an address gets three mails in an hour, whoever asks`() throws {
    for token: UInt8 in 1...3 { try signup("grace\(token)", token: token) }
    #expect(throws: StoreError.throttled(wait: 3600)) { try signup("grace4", token: 4) }
    #expect(try site.count("signup_requests") == 3)
    try signup("grace4", token: 4, at: noon.adding(seconds: 3600))
  }

  // MARK: - Other addresses

  private func change(
    _ address: String = "countess@example.org", token: UInt8 = 1, of account: ID<Account>? = nil,
    by actor: ID<Account>? = nil
  ) throws {
    let email = try EmailAddress(address)
    try site.store.request(
      EmailChange(
        account: account ?? ada, email: email, tokenHash: TestSite.tokenHash(token),
        mail: mail(to: email)),
      by: actor ?? ada, at: noon)
  }

  private func confirmEmail(
    _ token: UInt8 = 1, notice: Mail? = nil, at: Timestamp = TestSite.noon
  ) throws -> ID<Account> {
    try site.store.confirmEmail(
      tokenHash: TestSite.tokenHash(token), notice: notice, at: at)
  }

  @Test func `the old address counts until the new one is confirmed, once`() throws {
    try change()
    #expect(try site.reader.account(ada)?.email == "ada@example.org")
    let notice = Mail(to: try EmailAddress("ada@example.org"), subject: "changed", text: "")
    #expect(try confirmEmail(notice: notice) == ada)
    let account = try #require(try site.reader.account(ada))
    #expect(account.email == "countess@example.org" && account.name == "Ada")
    #expect(throws: StoreError.notFound) { try confirmEmail() }
    #expect(try subjects() == ["link", "changed"])
    #expect(try site.store.verify { _, _ in } == [])
  }

  @Test func `links that went to the old address count no more`() throws {
    try site.store.beginPasswordReset(
      of: ada, tokenHash: TestSite.tokenHash(9), expiresAt: end)
    try change(token: 1)
    try change("other@example.org", token: 2)
    _ = try confirmEmail(1)
    #expect(throws: StoreError.notFound) { try confirmEmail(2) }
    #expect(try site.reader.account(resettableWith: TestSite.tokenHash(9), at: noon) == nil)
  }

  @Test func `nobody has mail sent to the whole world`() throws {
    for token: UInt8 in 1...3 { try change("somebody\(token)@example.org", token: token) }
    #expect(throws: StoreError.throttled(wait: 3600)) { try change(token: 4) }
    #expect(try site.count("email_changes") == 3 && site.count("outbox") == 3)
  }

  @Test func `a new password, a suspension and time end it`() throws {
    try change()
    #expect(throws: StoreError.notFound) { try confirmEmail(at: end) }
    try site.store.changePassword(of: ada, hash: "x", keeping: nil, by: ada, at: noon)
    #expect(throws: StoreError.notFound) { try confirmEmail() }
    try change(token: 2)
    try site.store.suspend(ada, by: nil, at: noon)
    #expect(throws: StoreError.notFound) { try confirmEmail(2) }
  }

  @Test func `an address that was taken meanwhile changes nothing`() throws {
    try change("grace@example.org")
    _ = try site.join("grace", email: "grace@example.org")
    #expect(throws: StoreError.emailTaken) { try confirmEmail() }
    #expect(try site.reader.account(ada)?.email == "ada@example.org")
  }

  @Test func `nobody asks for somebody else, but an administrator`() throws {
    let grace = try site.join("grace", role: .moderator)
    let linus = try site.join("linus", role: .administrator)
    #expect(throws: StoreError.notAllowed) { try change(by: grace) }
    try change(by: linus)
    #expect(throws: StoreError.notFound) { try change(token: 2, of: ID(999), by: linus) }
  }

  @Test func `a deleted account leaves no address behind`() throws {
    try change()
    try site.store.deleteAccount(ada, by: ada, at: noon)
    #expect(try site.count("email_changes") == 0 && site.count("outbox") == 0)
    #expect(throws: StoreError.notFound) { try confirmEmail() }
  }
}
