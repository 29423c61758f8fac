import Model
import Store
import Testing

struct AuthorizationCodeTests {
  let site: TestSite
  let ada: ID<Account>
  let client: Client

  init() throws {
    site = try TestSite()
    ada = try site.join("ada", role: .moderator)
    client = try site.register()
  }

  private func viewer(_ grant: AppGrant, at: Timestamp = TestSite.noon) throws -> Viewer? {
    try site.reader.viewer(program: grant.session, at: at)
  }

  @Test func `a code becomes a session that may do what was allowed`() throws {
    try site.allow(client, ada, scopes: [.read, .post])
    let grant = try #require(try site.exchange(client))
    #expect(grant.account == ada && grant.scopes == [.read, .post])
    let viewer = try #require(try viewer(grant))
    #expect(viewer.session.client == client.id)
    #expect(viewer.session.scopes == [.read, .post])
    #expect(viewer.role == .member)
    let end = TestSite.noon.adding(seconds: Session.appLifetime)
    #expect(try self.viewer(grant, at: end.adding(seconds: -1)) != nil)
    #expect(try self.viewer(grant, at: end) == nil)
  }

  @Test func `a second exchange fails and ends the session of the first`() throws {
    try site.allow(client, ada)
    let grant = try #require(try site.exchange(client))
    #expect(try site.exchange(client, refresh: 101) == nil)
    #expect(try viewer(grant) == nil)
    #expect(try site.refresh(client, 100, next: 102) == nil)
  }

  @Test func `another app cannot exchange a code, nor spoil it`() throws {
    let other = try site.register("other")
    try site.allow(client, ada)
    #expect(try site.exchange(other) == nil)
    let grant = try #require(try site.exchange(client))
    #expect(try site.exchange(other) == nil)
    #expect(try viewer(grant) != nil)
  }

  @Test func `a code counts for ten minutes`() throws {
    let end = TestSite.noon.adding(seconds: 600)
    try site.allow(client, ada)
    #expect(try site.exchange(client, at: end) == nil)
    #expect(try site.exchange(client, at: end.adding(seconds: -1)) != nil)
  }

  @Test func `the address must be the same if it is repeated, and need not be`() throws {
    try site.allow(client, ada)
    #expect(try site.exchange(client, redirect: "http://127.0.0.1/back") == nil)
    #expect(try site.exchange(client, redirect: nil) != nil)
  }

  @Test func `another verifier's code is not exchanged`() throws {
    try site.allow(client, ada)
    #expect(try site.exchange(client, challenge: "d") == nil)
    #expect(try site.exchange(client) != nil)
  }

  @Test func `an unknown code is nothing`() throws {
    #expect(try site.exchange(client, code: 9) == nil)
  }

  @Test func `a suspended account's code begins no session`() throws {
    let grace = try site.join("grace")
    try site.allow(client, grace)
    try site.store.suspend(grace, by: nil, at: TestSite.noon)
    #expect(try site.exchange(client) == nil)
    #expect(throws: StoreError.notAllowed) { try site.allow(client, grace, code: 2) }
    try site.store.reinstate(grace, by: nil, at: TestSite.noon)
    #expect(try site.exchange(client) == nil)
  }
}
