import Model
import Testing

@testable import Store

struct LanguageTests {
  let site: TestSite
  let ada: ID<Account>
  let noon = TestSite.noon

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
  }

  private func language(of account: ID<Account>) throws -> Language? {
    try site.viewer(account).account.language
  }

  private func register(_ handle: String, in language: Language?) throws -> ID<Account> {
    try site.store.register(
      Registration(
        handle: try TestSite.handle(handle), name: "", passwordHash: "-", language: language),
      at: noon)
  }

  @Test func `a choice stands until the next, and can be taken back`() throws {
    #expect(try language(of: ada) == nil)
    for choice in [Language.chinese, .english, nil] {
      try site.store.choose(choice, for: ada, at: noon)
      #expect(try language(of: ada) == choice)
    }
    try site.store.choose(.chinese, for: ada, at: noon)
    #expect(try site.store.verify { _, _ in }.isEmpty)
    try site.store.replay { _, _ in }
    #expect(try language(of: ada) == .chinese)
  }

  @Test func `the same choice once more is no event`() throws {
    try site.store.choose(.chinese, for: ada, at: noon)
    let before = try site.reader.lastEventID()
    try site.store.choose(.chinese, for: ada, at: noon)
    #expect(try site.reader.lastEventID() == before)
  }

  @Test func `a new account begins with the language of its sign-up`() throws {
    let grace = try register("grace", in: .chinese)
    #expect(try language(of: grace) == .chinese)
    #expect(try language(of: try register("linus", in: nil)) == nil)
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `nobody chooses for whoever is suspended or gone`() throws {
    try site.store.suspend(ada, by: nil, at: noon)
    #expect(throws: StoreError.notAllowed) {
      try site.store.choose(.chinese, for: ada, at: noon)
    }
  }

  @Test func `what a deleted account had chosen goes with it`() throws {
    let grace = try register("grace", in: .chinese)
    try site.store.deleteAccount(grace, by: grace, at: noon)
    let isLeft = try site.outsider().use { db in
      try db.exists("SELECT 1 FROM accounts WHERE language IS NOT NULL")
    }
    #expect(!isLeft)
    #expect(try !site.logText().contains("zh-Hans"))
    #expect(try site.store.verify { _, _ in }.isEmpty)
  }

  @Test func `a language that this program does not have is none`() throws {
    try site.outsider().use { db in try db.run("UPDATE accounts SET language = 'tlh'") }
    #expect(try language(of: ada) == nil)
  }
}
