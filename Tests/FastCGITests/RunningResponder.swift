import Dispatch
import FastCGI
import Foundation
import Synchronization

/// A handler made of a closure.
final class Answering: RequestHandler {
  private let answer: (IncomingRequest) -> Answer

  init(answer: @escaping (IncomingRequest) -> Answer) { self.answer = answer }

  convenience init(_ response: @escaping (IncomingRequest) -> [UInt8]) {
    self.init { .complete(response($0)) }
  }

  convenience init(text: @escaping (IncomingRequest) -> String) {
    self.init { Array(text($0).utf8) }
  }

  func respond(to request: IncomingRequest) -> Answer { answer(request) }
}

/// A folder that goes away with its owner.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "fastcgi-" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var socket: String { path + "/socket" }
}

/// A responder that serves in this process, on a unix socket of its own.
final class RunningResponder: Sendable {
  let responder: Responder
  private let folder: TemporaryFolder
  private let socket: ListeningSocket
  private let outcome = Mutex<Result<Void, any Error>>(.success(()))
  private let hasReturned = DispatchSemaphore(value: 0)

  init(
    _ settings: Responder.Settings = .init(),
    makeHandler: @escaping @Sendable (Int) throws -> any RequestHandler
  ) throws {
    folder = try TemporaryFolder()
    socket = try ListeningSocket.bind(path: folder.socket, mode: 0o600, backlog: 64)
    responder = try Responder(
      listener: socket.descriptor, settings: settings, makeHandler: makeHandler)
  }

  convenience init(
    _ settings: Responder.Settings = .init(),
    text: @escaping @Sendable (IncomingRequest) -> String
  ) throws {
    try self.init(settings) { _ in Answering(text: text) }
    start()
  }

  func start() {
    Thread.detachNewThread { [self] in
      let result = Result { try responder.run() }
      outcome.withLock { $0 = result }
      hasReturned.signal()
    }
  }

  func client() throws -> FastCGIClient {
    try FastCGIClient(path: folder.socket)
  }

  /// Waits until `run()` has returned and rethrows what it threw.
  func waitForEnd() throws {
    guard hasReturned.wait(timeout: .now() + 10) == .success else { throw StillRunning() }
    try outcome.withLock { try $0.get() }
  }

  func stop() throws {
    responder.stop()
    try waitForEnd()
  }

  struct StillRunning: Error {}
}

extension Responder.Settings {
  static func workers(_ count: Int) -> Self {
    var settings = Self()
    settings.workers = count
    return settings
  }
}
