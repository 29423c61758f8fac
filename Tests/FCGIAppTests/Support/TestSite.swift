import Crypto
import Foundation
import Model
import Store
import Testing
import Web

@testable import FCGIApp

/// The program as it serves, on a database in a directory of its own, with a clock that the test moves
/// and password hashes that cost next to nothing.
final class TestSite {
  let folder: URL
  let clock = TestClock()
  let log = RecordedLog()
  private(set) var app: App
  private(set) var reader: Reader
  private var worker: Worker

  private static let passwordCost = Scrypt.Cost(logN: 4, r: 8, p: 1)

  /// - Parameter instant: what the program measures durations by.
  init(
    _ configure: (inout Configuration) -> Void = { _ in },
    instant: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("martlet-tests-\(UUID().uuidString)")
    let assets = folder.appendingPathComponent("static")
    try FileManager.default.createDirectory(at: assets, withIntermediateDirectories: true)
    try Data("body {}".utf8).write(to: assets.appendingPathComponent("site.css"))

    var configuration = Configuration()
    configuration.database = folder.appendingPathComponent("site.db").path
    configuration.media = folder.appendingPathComponent("media").path
    configuration.archives = folder.appendingPathComponent("archives").path
    configuration.staticDirectory = assets.path
    configure(&configuration)
    _ = try Store.migrate(path: configuration.database) { _ in }
    app = try App(
      configuration: configuration, log: log.logger, clock: { [clock] in clock.now },
      instant: instant,
      passwordCost: Self.passwordCost)
    worker = try app.worker()
    reader = try app.store.reader()
  }

  /// Where its pictures stand.
  var media: String { app.configuration.media }

  deinit {
    app.store.close()
    try? FileManager.default.removeItem(at: folder)
  }

  /// From now on another responder answers, as behind nginx, or the same one after a restart.
  func changeResponder() throws {
    app.store.close()
    app = try App(
      configuration: app.configuration, log: log.logger, clock: app.clock,
      passwordCost: Self.passwordCost)
    worker = try app.worker()
    reader = try app.store.reader()
  }

  /// - Returns: the answer, and who continues it.
  func answer(_ request: Request) -> (Response, Subscriber?) { worker.answer(request) }

  /// Somebody new, who has no cookies yet.
  func browser() -> Browser { Browser(self) }
}

extension TestSite {
  func account(_ person: Person) throws -> Account? {
    try reader.registeredAccount(handle: try #require(Handle(person.handle)))
  }

  func id(of person: Person) throws -> ID<Account> {
    try #require(try account(person)).id
  }

  /// Newest first.
  func sessions(of person: Person) throws -> [Session] {
    try reader.sessions(of: try id(of: person), at: clock.now)
  }

  /// Somebody who has signed up through the form, and is signed in.
  func joined(_ person: Person) throws -> Browser {
    let browser = browser()
    try #require(try browser.signUp(person).status == .seeOther)
    return browser
  }

  /// Somebody who has joined, and whom the operator has given a role.
  func joined(_ person: Person, as role: Role) throws -> Browser {
    let browser = try joined(person)
    try app.store.changeRole(of: try id(of: person), to: role, by: nil, at: clock.now)
    return browser
  }

  /// Returns when what nobody waits for, such as the use of a session, has been written down: the next
  /// change comes after it.
  func catchUp() throws {
    try app.store.forgive("nobody")
  }

  /// Somebody who has joined before, signed in on another device.
  func loggedIn(_ person: Person) throws -> Browser {
    let browser = browser()
    try #require(try browser.logIn(person).status == .seeOther)
    return browser
  }
}
