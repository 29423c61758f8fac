import FastCGI
import Foundation

/// The fixture on one listening socket as its master sees it, one process after the other or side by side.
final class SupervisedFixture {
  let socket: ListeningSocket
  private let folder: TemporaryFolder
  private var started: [Int32] = []

  init() throws {
    folder = try TemporaryFolder()
    socket = try ListeningSocket.bind(path: folder.socket, mode: 0o600, backlog: 64)
  }

  deinit { for id in started { kill(id, SIGKILL) } }

  /// Starts a process and waits until it is ready.
  func start(_ arguments: String...) throws -> ResponderProcess {
    let process = try ResponderProcess.start(
      FixtureProcess.executable.path, ["supervised"] + arguments, serving: socket, workers: 4)
    started.append(process.id)
    guard Self.nextReports(of: process) == [.ready] else { throw NotReady() }
    return process
  }

  func client() throws -> FastCGIClient {
    try FastCGIClient(path: folder.socket)
  }

  /// What the process says next; nothing after ten seconds, or if it has ended.
  static func nextReports(of process: ResponderProcess) -> [ResponderProcess.Report] {
    var link = pollfd(fd: process.link, events: Int16(POLLIN), revents: 0)
    return poll(&link, 1, 10_000) == 1 ? process.takeReports() : []
  }

  /// Waits for the end of a process; its exit status, nil if a signal ended it.
  func end(of id: Int32) -> Int32? {
    var status: Int32 = 0
    guard waitpid(id, &status, 0) == id else { return nil }
    started.removeAll { $0 == id }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
  }

  struct NotReady: Error {}
}

extension FastCGIClient {
  /// The process that answers over this connection, which stays open.
  func process() throws -> Int32? {
    let text = try exchange(Record.request([("PATH_INFO", "/process")], isKept: true)).text
    return text.split(separator: "\r\n").last.flatMap { Int32($0) }
  }
}
