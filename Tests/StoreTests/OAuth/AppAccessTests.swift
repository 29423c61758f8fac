import Model
import Store
import Testing

struct AppAccessTests {
  let site: TestSite
  let ada: ID<Account>
  let client: Client
  let noon = TestSite.noon

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    client = try site.register()
  }

  private func access(at: Timestamp = TestSite.noon) throws -> [AppAccess] {
    try site.reader.appAccess(of: ada, at: at)
  }

  @Test func `an app on two devices stands in the list once, with all that it may do`() throws {
    try site.allow(client, ada, code: 1, scopes: .read)
    let first = try #require(try site.exchange(client, code: 1, refresh: 1))
    let later = noon.adding(seconds: 60)
    try site.allow(client, ada, code: 2, scopes: .post, at: later)
    _ = try site.exchange(client, code: 2, refresh: 2, at: later)
    site.store.noteUse(of: first.session, at: noon.adding(seconds: 900))
    try site.store.forgive("nobody")
    #expect(
      try access() == [
        AppAccess(
          client: client, scopes: [.read, .post], since: noon,
          lastUsedAt: noon.adding(seconds: 900))
      ])
  }

  @Test func `what has no session is not in the list`() throws {
    let grace = try site.join("grace")
    try site.allow(client, grace)
    _ = try site.exchange(client)
    try site.signIn(ada, token: 1)
    #expect(try access().isEmpty)
    try site.allow(client, ada, code: 2)
    _ = try site.exchange(client, code: 2, refresh: 101)
    #expect(try access().count == 1)
    #expect(try access(at: noon.adding(seconds: Session.appLifetime)).isEmpty)
  }

  @Test func `taking access back ends it on all devices, for oneself alone`() throws {
    let grace = try site.join("grace")
    for (code, person) in [(1, ada), (2, ada), (3, grace)] as [(UInt8, ID<Account>)] {
      try site.allow(client, person, code: code)
      _ = try site.exchange(client, code: code, refresh: code)
    }
    try site.allow(client, ada, code: 4)
    try site.store.endSessions(of: ada, client: client.id)
    #expect(try access().isEmpty)
    #expect(try site.reader.appAccess(of: grace, at: noon).count == 1)
    #expect(try site.exchange(client, code: 4, refresh: 4) == nil)
    #expect(throws: StoreError.notFound) {
      try site.store.endSessions(of: ada, client: client.id)
    }
  }

  @Test func `an app that acts for its owner has one session however often it asks`() throws {
    let own = try site.register("own", owner: ada)
    func ask(_ scopes: Scopes, after seconds: Int64) throws -> AppGrant {
      let at = noon.adding(seconds: seconds)
      return try site.store.beginOwnerSession(
        for: ada, client: own.id, scopes: scopes, device: "script", address: "127.0.0.1", at: at,
        expiresAt: at.adding(seconds: 100))
    }
    let first = try ask(.read, after: 0)
    #expect(try ask(.read, after: 50) == first)
    #expect(try ask(.post, after: 50).session != first.session)
    #expect(try site.reader.viewer(program: first.session, at: noon.adding(seconds: 149)) != nil)
    #expect(try ask(.read, after: 150).session != first.session)
  }

  @Test func `an app ends its own session and no other's`() throws {
    let other = try site.register("other")
    try site.allow(client, ada)
    let grant = try #require(try site.exchange(client))
    let browser = try site.signIn(ada, token: 1)
    for session in [grant.session, browser] {
      #expect(throws: StoreError.notAllowed) {
        try site.store.endSession(session, of: other.id)
      }
    }
    try site.store.endSession(grant.session, of: client.id)
    try site.store.endSession(grant.session, of: client.id)
    #expect(try access().isEmpty)
  }
}
