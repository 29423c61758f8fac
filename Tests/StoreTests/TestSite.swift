import Foundation
import Model
import Testing

@testable import Store

/// A real database in a directory of its own, which goes with it.
final class TestSite {
  /// When the tests' people do things, unless a test says otherwise.
  static let noon = Timestamp(milliseconds: 1_800_000_000_000)

  let directory: URL
  let path: String
  let store: Store
  let events = RecordedEvents()
  let reader: Reader

  init() throws {
    directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("store-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    path = directory.appendingPathComponent("site.db").path
    _ = try Store.migrate(path: path) { _ in }
    store = try Store(path: path) { [events] in events.add($0) }
    reader = try store.reader()
  }

  deinit {
    store.close()
    try? FileManager.default.removeItem(at: directory)
  }

  @discardableResult
  func join(
    _ handle: String, role: Role = .member, status: AccountStatus = .active, email: String? = nil
  ) throws -> ID<Account> {
    try store.register(
      Registration(
        handle: try TestSite.handle(handle), name: handle.capitalized, email: email,
        passwordHash: "hash of \(handle)", role: role, status: status),
      at: Self.noon)
  }

  @discardableResult
  func post(
    _ text: String, by author: ID<Account>, at: Timestamp = TestSite.noon
  ) throws -> ID<Post> {
    try store.publish(try PostDraft(PostText(text, limit: 1000)), by: author, at: at)
  }

  @discardableResult
  func publish(
    _ text: String, by author: ID<Account>, visibility: Visibility = .everyone,
    warning: String = "", answering answered: ID<Post>? = nil
  ) throws -> ID<Post> {
    let draft = PostDraft(
      try PostText(text, limit: 1000), warning: try ContentWarning(warning),
      visibility: visibility, answers: answered)
    return try store.publish(draft, by: author, at: Self.noon)
  }

  @discardableResult
  func answer(
    _ post: ID<Post>, _ text: String, by author: ID<Account>, visibility: Visibility = .everyone,
    warning: String = ""
  ) throws -> ID<Post> {
    try publish(text, by: author, visibility: visibility, warning: warning, answering: post)
  }

  @discardableResult
  func signIn(
    _ account: ID<Account>, token: UInt8, at: Timestamp = TestSite.noon
  ) throws -> ID<Session> {
    try store.beginSession(
      for: account, tokenHash: Self.tokenHash(token), device: "Firefox", address: "127.0.0.1",
      at: at)
  }

  static func handle(_ text: String) throws -> Handle {
    try #require(Handle(text))
  }

  static func tokenHash(_ token: UInt8) -> [UInt8] {
    [UInt8](repeating: token, count: 32)
  }

  /// The texts that a search finds, newest first; the same whether posts wait for the index or not.
  func found(_ text: String) throws -> [String] {
    try whetherIndexedOrNot {
      try reader.search(text, PageRequest()).posts.map(\.text.string)
    }
  }

  /// What a search finds, which must not depend on where it finds it.
  func whetherIndexedOrNot<Found: Equatable>(_ search: () throws -> Found) throws -> Found {
    let waiting = try search()
    try index()
    let indexed = try search()
    #expect(waiting == indexed)
    return indexed
  }

  /// Brings the search index up to date, or up to a post.
  func index(through last: ID<Post> = .newest) throws {
    try store.writer.perform { db in try SearchIndex(db: db).catchUp(through: last) }
  }

  /// A connection of somebody else, such as an operator's `sqlite3`.
  func outsider() throws -> Connection {
    let patience = Patience()
    let connection = try Connection(path: path, for: .writing(patience))
    patience.lasts(.seconds(10))
    return connection
  }

  /// The whole log as it stands in the file.
  func logText() throws -> String {
    try outsider().use { db in
      try db.all("SELECT payload FROM events") { $0.text(0) }.joined(separator: "\n")
    }
  }
}
