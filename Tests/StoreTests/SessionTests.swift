import Model
import Store
import Testing

struct SessionTests {
  let site: TestSite
  let ada: ID<Account>
  let noon = TestSite.noon

  init() throws {
    site = try TestSite()
    ada = try site.join("ada", email: "ada@example.org")
  }

  private func viewer(_ token: UInt8, after seconds: Int64 = 0) throws -> Viewer? {
    try site.reader.viewer(
      tokenHash: TestSite.tokenHash(token), at: noon.adding(seconds: seconds))
  }

  @Test func `a token tells who is asking`() throws {
    let session = try site.signIn(ada, token: 7)
    let viewer = try #require(try viewer(7))
    #expect(viewer.account == (try site.reader.account(ada)))
    #expect(viewer.account.email == "ada@example.org")
    #expect(viewer.session.id == session)
    #expect(viewer.session.account == ada)
    #expect(viewer.session.device == "Firefox")
    #expect(try self.viewer(8) == nil)
    #expect(try site.reader.events(limit: 10).last?.happening == .loggedIn)
  }

  @Test func `a session that is not used ends after seven days`() throws {
    try site.signIn(ada, token: 1)
    #expect(try viewer(1, after: Session.idleLifetime - 1) != nil)
    #expect(try viewer(1, after: Session.idleLifetime) == nil)
  }

  /// Returns when it is written down: nobody waits for that but the next change.
  private func note(_ session: ID<Session>, at: Timestamp) throws {
    site.store.noteUse(of: session, at: at)
    try site.store.forgive("nobody")
  }

  @Test func `a session that is used goes on, but not beyond thirty days`() throws {
    let session = try site.signIn(ada, token: 1)
    var day: Int64 = 0
    while day < 29 {
      day += 5
      try note(session, at: noon.adding(seconds: min(day, 29) * 86_400))
    }
    #expect(try viewer(1, after: Session.absoluteLifetime - 1) != nil)
    #expect(try viewer(1, after: Session.absoluteLifetime) == nil)
    #expect(try site.reader.sessions(of: ada, at: noon.adding(seconds: 30 * 86_400)).isEmpty)
  }

  @Test func `a late note of an earlier use changes nothing`() throws {
    let session = try site.signIn(ada, token: 1)
    try note(session, at: noon.adding(seconds: 600))
    try note(session, at: noon.adding(seconds: 300))
    try note(ID(999), at: noon)
    #expect(try viewer(1)?.session.lastUsedAt == noon.adding(seconds: 600))
  }

  @Test func `the oldest sessions end when there are too many`() throws {
    for token in 1...UInt8(Session.browserLimit + 2) { try site.signIn(ada, token: token) }
    #expect(try site.reader.sessions(of: ada, at: noon).count == Session.browserLimit)
    #expect(try viewer(2) == nil)
    #expect(try viewer(3) != nil)
  }

  @Test func `a session is ended by its owner and by nobody else`() throws {
    let grace = try site.join("grace")
    let session = try site.signIn(ada, token: 1)
    #expect(throws: StoreError.notFound) { try site.store.endSession(session, of: grace) }
    #expect(try viewer(1) != nil)
    try site.store.endSession(session, of: ada)
    #expect(try viewer(1) == nil)
    #expect(throws: StoreError.notFound) { try site.store.endSession(session, of: ada) }
  }

  @Test func `ending the other sessions keeps this one and other people's`() throws {
    let grace = try site.join("grace")
    try site.signIn(grace, token: 9)
    let here = try site.signIn(ada, token: 1)
    try site.signIn(ada, token: 2)
    try site.store.endOtherSessions(of: ada, except: here)
    #expect(try viewer(1) != nil)
    #expect(try viewer(2) == nil)
    #expect(try viewer(9) != nil)
  }

  @Test func `the log holds no token`() throws {
    try site.signIn(ada, token: 65)
    #expect(try !site.logText().contains("AAAA"))
  }

  @Test func `the secret that forms are signed with stays the same, and differs between sites`()
    throws
  {
    let secret = try #require(try site.reader.secret("csrf"))
    #expect(secret.count == 32)
    #expect(try site.store.reader().secret("csrf") == secret)
    #expect(try TestSite().reader.secret("csrf") != secret)
    #expect(try site.reader.secret("other") == nil)
  }
}
