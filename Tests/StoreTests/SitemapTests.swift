import Model
import Testing

@testable import Store

@Suite struct SitemapTests {
  private let site: TestSite
  private let ada: ID<Account>

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
  }

  /// The log goes on after an event with this number.
  private func skip(to event: Int64) throws {
    try site.store.writer.perform { db in
      try db.run(
        """
        INSERT INTO events (id, stream, version, type, payload, at)
        VALUES (?1, ?1, 1, 'NotificationsBegan', '{}', 0)
        """, event)
    }
  }

  private func parts() throws -> [Int64] { try site.reader.sitemapParts().map(\.number) }

  private func owners(_ part: Int64) throws -> [String] {
    try site.reader.sitemap(SitemapPart(number: part)).map { entry in
      entry.owner.text + (entry.post.map { " \($0)" } ?? "")
    }
  }

  @Test func `a part is a stretch of the log, and those without anything are not named`() throws {
    let first = try site.post("first", by: ada)
    try skip(to: SitemapPart.size - 2)
    let last = try site.post("last of its part", by: ada)
    let next = try site.post("first of the next", by: ada)
    #expect((last.value, next.value) == (SitemapPart.size - 1, SitemapPart.size))
    try skip(to: 3 * SitemapPart.size)
    try site.publish("for followers", by: ada, visibility: .followers)
    try skip(to: 7 * SitemapPart.size)
    try site.join("grace")

    #expect(try parts() == [0, 1, 7])
    #expect(try owners(0) == ["ada", "ada \(first)", "ada \(last)"])
    #expect(try owners(1) == ["ada \(next)"])
    #expect(try owners(3) == [])
    #expect(try owners(7) == ["grace"])
  }

  @Test func `where there is nobody, there is nothing`() throws {
    #expect(try TestSite().reader.sitemapParts() == [])
  }

  @Test func `a page changes with what stands on it for everyone`() throws {
    let later = TestSite.noon.adding(seconds: 60)
    func changed() throws -> Timestamp? {
      try site.reader.sitemap(SitemapPart(number: 0)).first?.changedAt
    }
    #expect(try changed() == TestSite.noon)
    try site.publish("for followers", by: ada, visibility: .followers)
    let post = try site.post("for all", by: ada, at: later)
    #expect(try changed() == later)
    try site.store.deletePost(post, by: ada, at: later)
    #expect(try changed() == TestSite.noon)
  }
}
