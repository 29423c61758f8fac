import Model
import Store
import Testing

struct ModerationTests {
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

  @Test func `roles are given by administrators alone`() throws {
    for actor in [ada, grace] {
      #expect(throws: StoreError.notAllowed) {
        try site.store.changeRole(of: ada, to: .administrator, by: actor, at: noon)
      }
    }
    try site.store.changeRole(of: ada, to: .moderator, by: linus, at: noon)
    #expect(try site.reader.account(ada)?.role == .moderator)
    #expect(throws: StoreError.stale) {
      try site.store.changeRole(of: ada, to: .moderator, by: linus, at: noon)
    }
  }

  @Test func `the last administrator can be neither demoted, suspended nor deleted`() throws {
    #expect(throws: StoreError.lastAdministrator) {
      try site.store.changeRole(of: linus, to: .member, by: linus, at: noon)
    }
    #expect(throws: StoreError.lastAdministrator) {
      try site.store.suspend(linus, by: nil, at: noon)
    }
    #expect(throws: StoreError.lastAdministrator) {
      try site.store.deleteAccount(linus, by: linus, at: noon)
    }
    try site.store.changeRole(of: grace, to: .administrator, by: linus, at: noon)
    try site.store.changeRole(of: linus, to: .member, by: linus, at: noon)
    #expect(try site.reader.account(linus)?.role == .member)
  }

  @Test func `a pending account is seen by moderators alone until one lets it in`() throws {
    let ken = try site.join("ken", status: .pending)
    #expect(try site.reader.account(ken) == nil)
    #expect(try site.reader.pendingAccounts(limit: 10).map(\.id) == [ken])
    #expect(throws: StoreError.notAllowed) { try site.post("let me in", by: ken) }
    #expect(throws: StoreError.notAllowed) { try site.signIn(ken, token: 1) }
    #expect(throws: StoreError.notAllowed) { try site.store.approve(ken, by: ada, at: noon) }
    try site.store.approve(ken, by: grace, at: noon)
    #expect(try site.reader.account(ken)?.status == .active)
    #expect(try site.reader.pendingAccounts(limit: 10).isEmpty)
    #expect(throws: StoreError.stale) { try site.store.approve(ken, by: grace, at: noon) }
  }

  @Test func `a rejected sign-up leaves a free handle, no words, and a log that still adds up`()
    throws
  {
    let ken = try site.join("ken", status: .pending, email: "ken@secret.example")
    #expect(throws: StoreError.notAllowed) { try site.store.reject(ken, by: ada, at: noon) }
    #expect(throws: StoreError.stale) { try site.store.reject(ada, by: grace, at: noon) }
    try site.store.reject(ken, by: grace, at: noon)
    #expect(try site.reader.pendingAccounts(limit: 10).isEmpty)
    #expect(try site.reader.credential(login: "ken") == nil)
    #expect(try !site.logText().contains("secret.example"))
    #expect(throws: StoreError.notFound) { try site.store.reject(ken, by: grace, at: noon) }
    let another = try site.join("KEN", status: .pending)
    #expect(try site.reader.pendingAccounts(limit: 10).map(\.id) == [another])
    #expect(try site.store.verify { _, _ in } == [])
  }

  @Test func `a suspended account is gone from every page until it is reinstated`() throws {
    let post = try site.post("buy my beans", by: ada)
    try site.signIn(ada, token: 1)
    try site.store.suspend(ada, by: grace, at: noon)

    #expect(try site.reader.account(ada) == nil)
    #expect(try site.reader.account(handle: TestSite.handle("ada")) == nil)
    #expect(try site.reader.accounts(CursorRequest()).elements.map(\.id) == [linus, grace])
    #expect(try site.reader.post(post) == nil)
    #expect(try site.reader.timeline(PageRequest()) == .empty)
    #expect(try site.reader.posts(by: ada, PageRequest()) == .empty)
    #expect(try site.found("beans").isEmpty)
    #expect(try site.reader.postCount() == 0)
    #expect(try site.reader.viewer(tokenHash: TestSite.tokenHash(1), at: noon) == nil)
    #expect(throws: StoreError.notAllowed) { try site.post("again", by: ada) }
    #expect(try site.reader.registeredAccount(ada)?.status == .suspended)
    #expect(try site.reader.registeredAccounts(limit: 10).count == 3)

    try site.store.reinstate(ada, by: grace, at: noon)
    #expect(try site.reader.timeline(PageRequest()).posts.map(\.id) == [post])
    #expect(try site.reader.sessions(of: ada, at: noon).isEmpty)
    #expect(throws: StoreError.stale) { try site.store.reinstate(ada, by: grace, at: noon) }
  }

  @Test func `nobody shuts out an equal, but an administrator does`() throws {
    #expect(throws: StoreError.notAllowed) { try site.store.suspend(ada, by: ada, at: noon) }
    #expect(throws: StoreError.notAllowed) { try site.store.suspend(linus, by: grace, at: noon) }
    let ken = try site.join("ken", role: .moderator)
    #expect(throws: StoreError.notAllowed) { try site.store.suspend(ken, by: grace, at: noon) }
    try site.store.suspend(ken, by: linus, at: noon)
    #expect(throws: StoreError.notAllowed) { try site.store.suspend(ada, by: ken, at: noon) }
    #expect(throws: StoreError.stale) { try site.store.suspend(ken, by: linus, at: noon) }
  }

  @Test func `whoever is not there cannot be decided about`() throws {
    let nobody = ID<Account>(999)
    #expect(throws: StoreError.notFound) { try site.store.suspend(nobody, by: linus, at: noon) }
    #expect(throws: StoreError.notFound) { try site.store.approve(nobody, by: nil, at: noon) }
    #expect(throws: StoreError.notFound) {
      try site.store.changeRole(of: nobody, to: .member, by: nil, at: noon)
    }
  }
}
