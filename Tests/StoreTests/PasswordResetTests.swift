import Model
import Testing

@testable import Store

struct PasswordResetTests {
  let site: TestSite
  let ada: ID<Account>
  let noon = TestSite.noon
  let end = TestSite.noon.adding(seconds: 3600)

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    try begin(1)
  }

  private func begin(_ token: UInt8) throws {
    try site.store.beginPasswordReset(
      of: ada, tokenHash: TestSite.tokenHash(token), expiresAt: end)
  }

  private func reset(_ token: UInt8 = 1, at: Timestamp = TestSite.noon) throws -> ID<Account> {
    try site.store.resetPassword(tokenHash: TestSite.tokenHash(token), to: "new hash", at: at)
  }

  private func counts(_ token: UInt8 = 1, at: Timestamp = TestSite.noon) throws -> Bool {
    try site.reader.account(resettableWith: TestSite.tokenHash(token), at: at) != nil
  }

  @Test func `a link sets the password of its account, once`() throws {
    #expect(try site.reader.account(resettableWith: TestSite.tokenHash(1), at: noon)?.id == ada)
    #expect(try reset() == ada)
    #expect(try site.reader.credential(login: "ada")?.passwordHash == "new hash")
    #expect(throws: StoreError.notFound) { try reset() }
    #expect(try !counts())
    let event = try #require(try site.reader.events(limit: 10).last)
    #expect(event.happening == .passwordChanged && event.actor == ada)
    #expect(try site.store.verify { _, _ in } == [])
  }

  @Test func `what was begun with the old password ends with it, apps and their codes too`() throws
  {
    let client = try site.register()
    try site.signIn(ada, token: 7)
    try site.allow(client, ada, code: 1)
    _ = try site.exchange(client, code: 1, refresh: 100)
    try site.allow(client, ada, code: 2)
    try begin(2)
    _ = try reset()
    #expect(try site.reader.viewer(tokenHash: TestSite.tokenHash(7), at: noon) == nil)
    #expect(try site.refresh(client, 100, next: 101) == nil)
    #expect(try site.exchange(client, code: 2) == nil)
    #expect(try !counts(2), "nor does another link of the account count any more")
  }

  @Test func `a link expires, and the purge takes it`() throws {
    #expect(try counts(at: end.adding(seconds: -1)) && !counts(at: end))
    #expect(throws: StoreError.notFound) { try reset(at: end) }
    try site.store.purge(at: end.adding(seconds: -1))
    #expect(try site.count("password_resets") == 1)
    try site.store.purge(at: end)
    #expect(try site.count("password_resets") == 0)
  }

  @Test func `a link is void after the account got another password`() throws {
    try site.store.changePassword(of: ada, hash: "x", keeping: nil, by: ada, at: noon)
    #expect(try !counts())
    #expect(throws: StoreError.notFound) { try reset() }
  }

  @Test func `suspension makes it void for good, and a suspended account gets none`() throws {
    try site.store.suspend(ada, by: nil, at: noon)
    #expect(throws: StoreError.notFound) { try reset() }
    #expect(throws: StoreError.notAllowed) { try begin(2) }
    try site.store.reinstate(ada, by: nil, at: noon)
    #expect(try !counts())
  }

  @Test func `a deleted account leaves no link, and a rejected one is gone despite it`() throws {
    try site.store.deleteAccount(ada, by: ada, at: noon)
    #expect(throws: StoreError.notFound) { try reset() }
    #expect(throws: StoreError.notFound) { try begin(2) }
    let ken = try site.join("ken", status: .pending)
    try site.store.beginPasswordReset(of: ken, tokenHash: TestSite.tokenHash(3), expiresAt: end)
    try site.store.reject(ken, by: nil, at: noon)
    #expect(try site.count("password_resets") == 0)
    #expect(try site.store.verify { _, _ in } == [])
  }

  @Test func `a link lasts through a replay of the log`() throws {
    try site.store.replay { _, _ in }
    #expect(try reset() == ada)
  }
}
