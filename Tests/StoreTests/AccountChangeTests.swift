import Model
import Store
import Testing

struct AccountChangeTests {
  let site: TestSite
  let ada: ID<Account>
  let noon = TestSite.noon

  init() throws {
    site = try TestSite()
    ada = try site.join("ada", email: "ada@example.org")
    try site.store.changeProfile(
      of: ada, to: ProfileChanged(name: "Ada", bio: "first of all", email: "ada@example.org"),
      seen: 1, by: ada, at: noon)
  }

  private func change(
    _ change: AccountChange, seen version: Int? = nil, keeping session: ID<Session>? = nil,
    by actor: ID<Account>? = nil
  ) throws {
    try site.store.changeAccount(
      ada, change, seen: version, keeping: session, by: actor ?? ada, at: noon)
  }

  @Test func `what is not named stays`() throws {
    try change(AccountChange(name: "Countess"))
    var account = try #require(try site.reader.account(ada))
    #expect(
      [account.name, account.bio, account.email] == ["Countess", "first of all", "ada@example.org"])
    try change(AccountChange(email: .some(nil)))
    account = try #require(try site.reader.account(ada))
    #expect([account.name, account.bio, account.email] == ["Countess", "first of all", nil])
  }

  @Test func `a change that changes nothing is no event`() throws {
    let last = try site.reader.lastEventID()
    try change(AccountChange(name: "Ada", email: "ada@example.org"))
    try change(AccountChange())
    #expect(try site.reader.lastEventID() == last)
  }

  @Test func `all of a change is made or none`() throws {
    try site.join("grace", email: "grace@example.org")
    #expect(throws: StoreError.emailTaken) {
      try change(AccountChange(name: "G", email: "GRACE@example.org", passwordHash: "other"))
    }
    #expect(try site.reader.account(ada)?.name == "Ada")
    #expect(try site.reader.credential(login: "ada")?.passwordHash == "hash of ada")
  }

  @Test func `a change of what was seen too long ago is refused`() throws {
    try change(AccountChange(name: "A"), seen: 2)
    #expect(throws: StoreError.stale) { try change(AccountChange(name: "B"), seen: 2) }
    #expect(throws: StoreError.stale) { try change(AccountChange(), seen: 2) }
    #expect(try site.reader.account(ada)?.name == "A")
  }

  @Test func `a new password ends the other sessions`() throws {
    let here = try site.signIn(ada, token: 1)
    try site.signIn(ada, token: 2)
    try change(AccountChange(passwordHash: "new"), keeping: here)
    #expect(try site.reader.sessions(of: ada, at: noon).map(\.id) == [here])
    #expect(try site.reader.credential(login: "ada")?.passwordHash == "new")
  }

  @Test func `only its owner and administrators change an account`() throws {
    for role in [Role.member, .moderator] {
      let other = try site.join("a-\(role.rawValue)", role: role)
      #expect(throws: StoreError.notAllowed) { try change(AccountChange(name: "X"), by: other) }
    }
    let linus = try site.join("linus", role: .administrator)
    try change(AccountChange(name: "X"), by: linus)
    #expect(try site.reader.account(ada)?.name == "X")
  }
}
