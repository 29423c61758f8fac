import Model
import Testing

@testable import Store

struct PurgeTests {
  @Test func `what has expired is removed, and what has not stays`() throws {
    let site = try TestSite()
    let noon = TestSite.noon
    let ada = try site.join("ada")
    try site.signIn(ada, token: 1)
    try site.signIn(ada, token: 2, at: noon.adding(seconds: 60))
    let minute = ThrottleRule.window(limit: 1, seconds: 60)
    try site.store.writer.perform { db in
      for number in 0..<1_100 {
        try db.run(
          "INSERT INTO throttles (key, attempts, counted_at, expires_at) VALUES (?, 1, ?, ?)",
          "key \(number)", noon, noon.adding(seconds: 60))
      }
    }
    let late = noon.adding(seconds: Session.idleLifetime)
    _ = try site.store.attempt("fresh", rule: minute, at: late)
    try site.store.createInvite(code: "old", uses: 1, expiresAt: late, at: noon)
    try site.store.createInvite(
      code: "new", uses: 1, expiresAt: late.adding(seconds: 1), at: noon)

    #expect(try !site.store.purge(at: late, batches: 2), "1,100 are more than two batches")
    #expect(try site.store.purge(at: late, batches: 2))

    func rows(_ sql: String) throws -> [String] {
      try site.reader.read { db in try db.all(sql) { $0.text(0) } }
    }
    #expect(try rows("SELECT key FROM throttles") == ["fresh"])
    #expect(try rows("SELECT code FROM invites") == ["new"])
    #expect(try rows("SELECT hex(substr(token_hash, 1, 1)) FROM sessions") == ["02"])
  }
}
