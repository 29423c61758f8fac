import Model
import Store
import Testing

struct AccountTests {
  let site: TestSite
  let ada: ID<Account>
  let grace: ID<Account>
  let noon = TestSite.noon

  init() throws {
    site = try TestSite()
    ada = try site.join("ada", email: "ada@example.org")
    grace = try site.join("grace", email: "grace@example.org")
  }

  private let countess = ProfileChanged(name: "Countess", bio: "Notes.", email: "ada@lovelace.org")

  @Test func `people change their own profile and nobody else's`() throws {
    #expect(throws: StoreError.notAllowed) {
      try site.store.changeProfile(of: ada, to: countess, seen: 1, by: grace, at: noon)
    }
    try site.store.changeProfile(of: ada, to: countess, seen: 1, by: ada, at: noon)
    let account = try #require(try site.reader.account(ada))
    #expect(account.name == "Countess")
    #expect(account.bio == "Notes.")
    #expect(account.email == "ada@lovelace.org")
    #expect(account.version == 2)
  }

  @Test func `a profile form that was opened before another change is refused`() throws {
    try site.store.changeProfile(of: ada, to: countess, seen: 1, by: ada, at: noon)
    let late = ProfileChanged(name: "Late", bio: "", email: nil)
    #expect(throws: StoreError.stale) {
      try site.store.changeProfile(of: ada, to: late, seen: 1, by: ada, at: noon)
    }
    #expect(try site.reader.account(ada)?.name == "Countess")
  }

  @Test func `signing in elsewhere does not make an open profile form stale`() throws {
    try site.signIn(ada, token: 1)
    try site.store.changeProfile(of: ada, to: countess, seen: 1, by: ada, at: noon)
    #expect(try site.reader.account(ada)?.name == "Countess")
  }

  @Test func `an e-mail address can be kept, and not taken from another`() throws {
    let kept = ProfileChanged(name: "A", bio: "", email: "ADA@example.org")
    try site.store.changeProfile(of: ada, to: kept, seen: 1, by: ada, at: noon)
    let stolen = ProfileChanged(name: "A", bio: "", email: "Grace@example.org")
    #expect(throws: StoreError.emailTaken) {
      try site.store.changeProfile(of: ada, to: stolen, seen: 2, by: ada, at: noon)
    }
  }

  @Test func `a new password ends all sessions but the one that goes on`() throws {
    let here = try site.signIn(ada, token: 1)
    try site.signIn(ada, token: 2)
    try site.signIn(grace, token: 3)
    #expect(throws: StoreError.notAllowed) {
      try site.store.changePassword(of: ada, hash: "x", keeping: nil, by: grace, at: noon)
    }
    try site.store.changePassword(of: ada, hash: "new", keeping: here, by: ada, at: noon)
    #expect(try site.reader.credential(login: "ada")?.passwordHash == "new")
    #expect(try site.reader.sessions(of: ada, at: noon).map(\.id) == [here])
    #expect(try site.reader.sessions(of: grace, at: noon).count == 1)
    #expect(try site.reader.events(limit: 10).last?.happening == .passwordChanged)
    #expect(try !site.logText().contains("new"))
  }

  @Test func `hashing a password anew is no event`() throws {
    let before = try site.reader.lastEventID()
    try site.store.replacePasswordHash(of: ada, hash: "stronger")
    #expect(try site.reader.credential(login: "ada")?.passwordHash == "stronger")
    #expect(try site.reader.lastEventID() == before)
    #expect(throws: StoreError.notFound) {
      try site.store.replacePasswordHash(of: ID(999), hash: "x")
    }
  }

  @Test func `a deleted account leaves nothing but its handle, which stays taken`() throws {
    try site.store.changeProfile(of: ada, to: countess, seen: 1, by: ada, at: noon)
    let post = try site.post("my secret engine", by: ada)
    try site.signIn(ada, token: 1)
    #expect(throws: StoreError.notAllowed) {
      try site.store.deleteAccount(ada, by: grace, at: noon)
    }
    try site.store.deleteAccount(ada, by: ada, at: noon)

    #expect(try site.reader.account(ada) == nil)
    #expect(try site.reader.registeredAccount(ada) == nil)
    #expect(try site.reader.credential(login: "ada") == nil)
    #expect(try site.reader.credential(login: "ada@lovelace.org") == nil)
    #expect(try site.reader.viewer(tokenHash: TestSite.tokenHash(1), at: noon) == nil)
    #expect(try site.reader.post(post) == nil)
    #expect(try site.found("engine").isEmpty)
    let log = try site.logText()
    for word in ["engine", "Countess", "Notes", "lovelace", "ada@example.org", "\"Ada\""] {
      #expect(!log.contains(word))
    }
    #expect(throws: StoreError.handleTaken) { try site.join("Ada") }
    try site.join("linus", email: "ada@lovelace.org")
    #expect(throws: StoreError.notFound) {
      try site.store.deleteAccount(ada, by: nil, at: noon)
    }
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }
}
