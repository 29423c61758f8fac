import Model
import Store
import Testing

struct RegistrationTests {
  let site: TestSite

  init() throws { site = try TestSite() }

  @Test func `a new account can be found by handle in any case, and by e-mail address to sign in`()
    throws
  {
    let ada = try site.join("Ada", email: "Ada@Example.org")
    let account = try #require(try site.reader.account(handle: TestSite.handle("aDA")))
    #expect(account.id == ada)
    #expect(account.handle.text == "Ada")
    #expect(account.version == 1)
    #expect(account.joinedAt == TestSite.noon)
    for login in ["ADA", "ada@example.ORG"] {
      let credential = try #require(try site.reader.credential(login: login))
      #expect(credential.account == ada)
      #expect(credential.passwordHash == "hash of Ada")
    }
    #expect(try site.reader.credential(login: "grace") == nil)
    #expect(try site.reader.credential(login: "' OR 1=1 --") == nil)
  }

  @Test func `an account is known by the id of the event that began it`() throws {
    let ada = try site.join("ada")
    let event = try #require(try site.reader.events(limit: 10).first)
    #expect(event.id.value == ada.value)
    #expect(event.stream == event.id)
    #expect(try site.reader.lastEventID() == event.id)
  }

  @Test func `handles and e-mail addresses are taken without regard to case`() throws {
    try site.join("ada", email: "ada@example.org")
    #expect(throws: StoreError.handleTaken) { try site.join("ADA") }
    #expect(throws: StoreError.emailTaken) { try site.join("grace", email: "ADA@example.org") }
    #expect(try site.reader.lastEventID() == ID(1))
  }

  @Test func `people without an e-mail address do not clash`() throws {
    try site.join("ada")
    try site.join("grace")
    #expect(try site.reader.accountCount() == 2)
  }

  @Test func `only an administrator makes accounts for others`() throws {
    let root = try site.join("linus", role: .administrator)
    let grace = try site.join("grace", role: .moderator)
    var registration = Registration(
      handle: try TestSite.handle("ada"), name: "Ada", passwordHash: "hash", actor: grace)
    #expect(throws: StoreError.notAllowed) {
      try site.store.register(registration, at: TestSite.noon)
    }
    registration.actor = root
    _ = try site.store.register(registration, at: TestSite.noon)
    #expect(try site.reader.events(limit: 10).last?.actor == root)
  }

  @Test func `an invite lets in as many as it says, and nobody after it has expired`() throws {
    let noon = TestSite.noon
    let evening = noon.adding(seconds: 3600)
    try site.store.createInvite(code: "two", uses: 2, expiresAt: evening, at: noon)
    func join(_ handle: String, with code: String, at: Timestamp = noon) throws {
      _ = try site.store.register(
        Registration(
          handle: try TestSite.handle(handle), name: "", passwordHash: "hash", inviteCode: code),
        at: at)
    }
    #expect(throws: StoreError.inviteInvalid) { try join("ada", with: "two", at: evening) }
    #expect(throws: StoreError.inviteInvalid) { try join("ada", with: "TWO") }
    try join("ada", with: "two")
    #expect(throws: StoreError.handleTaken) { try join("ada", with: "two") }
    #expect(try site.reader.invites(at: noon).map(\.usesLeft) == [1])
    try join("grace", with: "two")
    #expect(throws: StoreError.inviteInvalid) { try join("linus", with: "two") }
    #expect(try site.reader.invites(at: noon).isEmpty)
  }

  @Test func `a revoked invite lets nobody in`() throws {
    let later = TestSite.noon.adding(seconds: 60)
    try site.store.createInvite(code: "club", uses: 5, expiresAt: later, at: TestSite.noon)
    try site.store.revokeInvite(code: "club")
    #expect(try site.reader.invites(at: TestSite.noon).isEmpty)
    #expect(throws: StoreError.notFound) { try site.store.revokeInvite(code: "club") }
  }
}
