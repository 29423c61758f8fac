import Model
import Store
import Testing

struct RefreshTokenTests {
  let site: TestSite
  let ada: ID<Account>
  let client: Client
  let grant: AppGrant
  private let day: Int64 = 86_400

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    client = try site.register()
    try site.allow(client, ada, scopes: [.read, .post])
    grant = try #require(try site.exchange(client, refresh: 1))
  }

  private func lives(at: Timestamp = TestSite.noon) throws -> Bool {
    try site.reader.viewer(program: grant.session, at: at) != nil
  }

  @Test func `each refresh makes the session live ninety days more`() throws {
    var now = TestSite.noon
    for token in UInt8(1)...4 {
      now = now.adding(seconds: 89 * day)
      #expect(try site.refresh(client, token, next: token + 1, at: now) == grant)
    }
    #expect(try lives(at: now.adding(seconds: 89 * day)))
    #expect(try site.refresh(client, 5, next: 6, at: now.adding(seconds: 90 * day)) == nil)
    #expect(try !lives(at: now.adding(seconds: 90 * day)))
  }

  @Test func `a used token that comes again ends the session`() throws {
    #expect(try site.refresh(client, 1, next: 2) != nil)
    #expect(try site.refresh(client, 1, next: 3) == nil)
    #expect(try !lives())
    #expect(try site.refresh(client, 2, next: 4) == nil)
  }

  @Test func `another app's token does nothing, used or not`() throws {
    let other = try site.register("other")
    #expect(try site.refresh(other, 1, next: 2) == nil)
    #expect(try site.refresh(client, 1, next: 3) != nil)
    #expect(try site.refresh(other, 1, next: 4) == nil)
    #expect(try lives())
  }

  @Test func `less may be asked for, and the next time all again`() throws {
    let narrow = try #require(try site.refresh(client, 1, next: 2, scopes: .read))
    #expect(narrow.scopes == .read)
    #expect(try site.refresh(client, 2, next: 3)?.scopes == [.read, .post])
  }

  @Test func `asking for more is refused and costs nothing`() throws {
    #expect(throws: StoreError.notAllowed) {
      try site.refresh(client, 1, next: 2, scopes: [.read, .account])
    }
    #expect(try site.refresh(client, 1, next: 2) != nil)
  }

  @Test func `a token ends its session when its app gives it back, even a used one`() throws {
    let other = try site.register("other")
    _ = try site.refresh(client, 1, next: 2)
    #expect(throws: StoreError.notAllowed) {
      try site.store.endSession(refreshHash: TestSite.tokenHash(1), of: other.id)
    }
    #expect(try lives())
    try site.store.endSession(refreshHash: TestSite.tokenHash(1), of: client.id)
    #expect(try !lives())
    try site.store.endSession(refreshHash: TestSite.tokenHash(1), of: client.id)
  }
}
