import Dispatch
import Model
import Store
import Synchronization
import Testing

struct IdempotencyTests {
  let site: TestSite
  let ada: ID<Account>
  let noon = TestSite.noon
  let pace = ThrottleRule.window(limit: 2, seconds: 60)

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
  }

  private func key(_ hash: UInt8, fingerprint: UInt8 = 0) -> IdempotencyKey {
    IdempotencyKey(
      hash: [UInt8](repeating: hash, count: 32),
      fingerprint: [UInt8](repeating: fingerprint, count: 32))
  }

  private func publish(
    _ text: String, once key: IdempotencyKey?, at: Timestamp = TestSite.noon
  ) throws -> Publication {
    try site.store.publish(
      PostDraft(PostText(text, limit: 100)), by: ada, at: at, noFasterThan: pace, once: key)
  }

  @Test func `a repeat publishes nothing, does not count, and tells what the first did`() throws {
    let first = try publish("hello", once: key(1))
    #expect(!first.post.isRepeat)
    #expect(first.allowance == Allowance(limit: 2, remaining: 1, reset: 60))
    let later = noon.adding(seconds: 20)
    let second = try publish("hello", once: key(1), at: later)
    #expect(second.post.isRepeat)
    #expect(second.post.id == first.post.id)
    #expect(second.post.at == noon)
    #expect(second.allowance == Allowance(limit: 2, remaining: 1, reset: 40))
    #expect(try site.reader.postCount() == 1)
    #expect(try site.reader.created(Post.self, under: key(1), at: later)?.id == first.post.id)
    #expect(try site.reader.created(Post.self, under: key(2), at: later) == nil)
  }

  @Test func `a repeat is one even after what it created is gone`() throws {
    let first = try publish("hello", once: key(1))
    try site.store.deletePost(first.post.id, by: ada, at: noon)
    #expect(try publish("hello", once: key(1)).post.id == first.post.id)
    #expect(try site.reader.postCount() == 0)
  }

  @Test func `another request under the same key is refused`() throws {
    _ = try publish("hello", once: key(1))
    #expect(throws: StoreError.keyReused) {
      try publish("bye", once: key(1, fingerprint: 9))
    }
    #expect(throws: StoreError.keyReused) {
      try site.reader.created(Post.self, under: key(1, fingerprint: 9), at: noon)
    }
  }

  @Test func `a day later the key is as new`() throws {
    let first = try publish("hello", once: key(1))
    let dayAfter = noon.adding(seconds: IdempotencyKey.lifetime)
    let second = try publish("hello", once: key(1, fingerprint: 9), at: dayAfter)
    #expect(!second.post.isRepeat)
    #expect(second.post.id != first.post.id)
  }

  @Test func `what failed leaves no note`() throws {
    for number: UInt8 in 1...2 { _ = try publish("hello", once: key(number)) }
    #expect(throws: StoreError.throttled(wait: 60)) { try publish("hello", once: key(3)) }
    #expect(try !publish("hello", once: key(3), at: noon.adding(seconds: 60)).post.isRepeat)
  }

  @Test func `a repeated registration registers nobody`() throws {
    let grace = Registration(
      handle: try TestSite.handle("grace"), name: "", passwordHash: "hash")
    let first = try site.store.register(grace, at: noon, once: key(1))
    let second = try site.store.register(grace, at: noon, once: key(1))
    #expect(second.id == first.id)
    #expect(second.isRepeat)
    #expect(throws: StoreError.handleTaken) {
      try site.store.register(grace, at: noon, once: key(2))
    }
  }

  @Test func `of many at once under one key one creates`() throws {
    let results = Mutex<[Result<Publication, any Error>]>([])
    let text = try PostDraft(PostText("hello", limit: 100))
    DispatchQueue.concurrentPerform(iterations: 8) {
      [store = site.store, ada, pace, key = key(1)] _ in
      let result = Result {
        try store.publish(text, by: ada, at: TestSite.noon, noFasterThan: pace, once: key)
      }
      results.withLock { $0.append(result) }
    }
    let all = try results.withLock { try $0.map { try $0.get().post } }
    #expect(all.count == 8)
    #expect(Set(all.map(\.id)).count == 1)
    #expect(all.count { !$0.isRepeat } == 1)
    #expect(try site.reader.postCount() == 1)
  }
}
