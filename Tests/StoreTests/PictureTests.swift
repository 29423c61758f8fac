import Model
import Synchronization
import Testing

@testable import Store

@Suite struct PictureTests {
  private let site: TestSite
  private let ada: ID<Account>
  private let noon = TestSite.noon
  private var tomorrow: Timestamp { noon.adding(seconds: Store.strayLifetime) }

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
  }

  private func hash(_ digit: String) throws -> PictureHash {
    try #require(PictureHash(String(repeating: digit, count: PictureHash.length)))
  }

  private func publish(_ digits: String...) throws -> ID<Post> {
    var draft = PostDraft(try PostText("look", limit: 100))
    draft.pictures = try digits.map {
      Picture(hash: try hash($0), width: 30, height: 40, alt: "a cat on \($0) mats")
    }
    return try site.store.publish(draft, by: ada, at: noon)
  }

  /// The first digits of the files that a purge removes.
  private func removed(at: Timestamp) throws -> [String] {
    let removed = Mutex<[String]>([])
    try site.store.removeStrays(at: at) { hash in
      removed.withLock { $0.append(String(hash.text.prefix(1))) }
    }
    return removed.withLock { $0 }
  }

  @Test func `a post shows its pictures in order, four at most, wherever it stands`() throws {
    let post = try publish("4", "3", "2", "1", "5")
    let shown = try #require(try site.reader.post(post))
    #expect(shown.pictures.map(\.hash) == (try ["4", "3", "2", "1"].map(hash)))
    #expect(shown.pictures.first?.alt == "a cat on 4 mats")
    #expect(shown.pictures.first?.width == 30 && shown.pictures.first?.height == 40)
    #expect(try site.reader.timeline(PageRequest()).posts == [shown])
    #expect(try site.reader.search("look", PageRequest()).posts == [shown])
    #expect(try site.reader.posts(by: ada, PageRequest()).posts == [shown])
  }

  @Test func `a description may be empty, and hold what separates others`() throws {
    var draft = PostDraft(try PostText("look", limit: 100))
    let alts = ["", "two  blanks 1 2 3", "🐦 ünï", "| , ; '\""]
    draft.pictures = try alts.map { Picture(hash: try hash("a"), width: 1, height: 1, alt: $0) }
    let post = try site.store.publish(draft, by: ada, at: noon)
    #expect(try site.reader.post(post)?.pictures.map(\.alt) == alts)
  }

  @Test func `an avatar stands beside each post, and is replaced and removed`() throws {
    let post = try site.post("hello", by: ada)
    for digit in ["a", "b"] {
      try site.store.setAvatar(of: ada, to: hash(digit), by: ada, at: noon)
      #expect(try site.reader.post(post)?.author.avatar == hash(digit))
    }
    try site.store.setHeader(of: ada, to: hash("c"), by: ada, at: noon)
    let account = try #require(try site.reader.registeredAccount(ada))
    let faces = try [hash("b"), hash("c")]
    #expect([account.avatar, account.header] == faces)
    try site.store.setAvatar(of: ada, to: nil, by: ada, at: noon)
    try site.store.setHeader(of: ada, to: nil, by: ada, at: noon)
    #expect(try site.reader.post(post)?.author.avatar == nil)
    #expect(try removed(at: tomorrow).sorted() == ["a", "b", "c"])
  }

  @Test func `nobody gives somebody else a face, but an administrator takes it away`() throws {
    let grace = try site.join("grace", role: .moderator)
    #expect(throws: StoreError.notAllowed) {
      try site.store.setAvatar(of: ada, to: hash("a"), by: grace, at: noon)
    }
    let linus = try site.join("linus", role: .administrator)
    try site.store.setAvatar(of: ada, to: nil, by: linus, at: noon)
  }

  @Test func `a file goes a day after nothing points at it any more`() throws {
    try site.store.noteStray(hash("e"), at: noon)
    let post = try publish("a", "b")
    _ = try publish("b")
    try site.store.setAvatar(of: ada, to: hash("c"), by: ada, at: noon)
    try site.store.deletePost(post, by: ada, at: noon)
    #expect(try removed(at: tomorrow.adding(seconds: -1)) == [])
    #expect(try removed(at: tomorrow).sorted() == ["a", "e"], "b is shown by another post")
    #expect(try removed(at: tomorrow) == [])
    #expect(try site.reader.timeline(PageRequest()).posts.count == 1)
  }

  @Test func `what is sent once more is safe for another day`() throws {
    try site.store.noteStray(hash("a"), at: noon)
    try site.store.noteStray(hash("a"), at: noon.adding(seconds: 3_600))
    #expect(try removed(at: tomorrow) == [])
    #expect(try removed(at: tomorrow.adding(seconds: 3_600)) == ["a"])
  }

  @Test func `a file that cannot be removed is tried again`() throws {
    struct Stuck: Error {}
    try site.store.noteStray(hash("a"), at: noon)
    #expect(throws: (any Error).self) {
      try site.store.removeStrays(at: tomorrow) { _ in throw Stuck() }
    }
    #expect(try removed(at: tomorrow) == ["a"])
  }

  @Test func `nothing of a deleted account's pictures is left, in the log neither`() throws {
    _ = try publish("a")
    try site.store.setAvatar(of: ada, to: hash("b"), by: ada, at: noon)
    try site.store.setHeader(of: ada, to: hash("c"), by: ada, at: noon)
    try site.store.deleteAccount(ada, by: ada, at: noon)
    let payloads = try site.reader.read { db in
      try db.all("SELECT payload FROM events") { $0.text(0) }
    }
    for digit in ["a", "b", "c"] {
      let text = try hash(digit).text
      #expect(!payloads.contains { $0.contains(text) || $0.contains("mats") })
    }
    #expect(try removed(at: tomorrow).sorted() == ["a", "b", "c"])
  }

  @Test func `a replay gives the same pictures, and their absence is noticed`() throws {
    let post = try publish("a", "b")
    try site.store.deletePost(try publish("c"), by: ada, at: noon)
    try site.store.setAvatar(of: ada, to: hash("d"), by: ada, at: noon)
    let before = try site.reader.post(post)
    #expect(try site.store.verify { _, _ in }.isEmpty)
    try site.store.replay { _, _ in }
    #expect(try site.reader.post(post) == before)
    try site.outsider().use { db in try db.run("UPDATE post_pictures SET alt = 'forged'") }
    #expect(try site.store.verify { _, _ in }.contains { $0.hasPrefix("pictures of post") })
  }

  @Test func `an event from before there were pictures is read`() throws {
    let happening = try Happening(
      type: "PostPublished", payload: #"{"author":1,"text":"old"}"#)
    #expect(happening == .postPublished(PostPublished(author: ID(1), text: "old")))
    #expect(try happening.payload() == #"{"author":1,"text":"old"}"#)
  }
}
