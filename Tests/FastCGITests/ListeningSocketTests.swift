import FastCGI
import Foundation
import Testing

@Suite struct ListeningSocketTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func bind() throws -> ListeningSocket {
    try ListeningSocket.bind(path: folder.socket, mode: 0o660, backlog: 8)
  }

  @Test func `the path has the permissions asked for and leads to the listener`() throws {
    let socket = try bind()
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.socket)
    #expect(attributes[.posixPermissions] as? Int == 0o660)
    _ = try FastCGIClient(path: folder.socket)
    #expect(accept(socket.descriptor, nil, nil) >= 0)
    #expect(
      try Set(FileManager.default.contentsOfDirectory(atPath: folder.path))
        == ["socket", "socket.lock"])
  }

  @Test func `a socket that somebody else has bound is taken over and locked`() throws {
    // As systemd passes one: nobody here holds its lock.
    let foreign: Int32
    do {
      let socket = try bind()
      foreign = dup(socket.descriptor)
    }
    let adopted = try ListeningSocket.adopt(descriptor: foreign)
    // Bound under a name of its own first, and so it calls itself.
    #expect(adopted.path.hasPrefix(folder.socket))
    _ = try FastCGIClient(path: folder.socket)
    #expect(accept(adopted.descriptor, nil, nil) >= 0)
  }

  @Test func `what is no unix socket cannot be taken over`() throws {
    let file = open("/dev/null", O_RDONLY)
    #expect(throws: SocketError.self) { try ListeningSocket.adopt(descriptor: file) }
  }

  @Test func `a second start cannot steal the path`() throws {
    let socket = try bind()
    #expect(throws: SocketError.alreadyServed(path: folder.socket)) { _ = try bind() }
    _ = try FastCGIClient(path: folder.socket)
    withExtendedLifetime(socket) {}
  }

  @Test func `a socket left over from a crash is replaced`() throws {
    do { _ = try bind() }
    #expect(throws: SocketError.self) { _ = try FastCGIClient(path: folder.socket) }
    let socket = try bind()
    _ = try FastCGIClient(path: folder.socket)
    withExtendedLifetime(socket) {}
  }

  @Test func `a file that is no socket is left alone`() throws {
    try Data("precious".utf8).write(to: URL(fileURLWithPath: folder.socket))
    #expect(throws: SocketError.notASocket(path: folder.socket)) { _ = try bind() }
    #expect(try String(contentsOfFile: folder.socket, encoding: .utf8) == "precious")
  }

  @Test func `a path that is too long is refused, the longest one is not`() throws {
    let room = 107 - 4 - folder.path.utf8.count - 1
    let longest = folder.path + "/" + String(repeating: "s", count: room)
    _ = try ListeningSocket.bind(path: longest, mode: 0o600, backlog: 1)
    #expect(throws: SocketError.pathTooLong(path: longest + "s", limit: 103)) {
      _ = try ListeningSocket.bind(path: longest + "s", mode: 0o600, backlog: 1)
    }
  }

  @Test func `a missing folder is an error that says so`() {
    #expect(throws: SocketError.systemCall("open", code: ENOENT)) {
      _ = try ListeningSocket.bind(path: "/nonexistent/socket", mode: 0o600, backlog: 1)
    }
  }

  @Test func `unlinking removes the path`() throws {
    let socket = try bind()
    socket.unlink()
    #expect(!FileManager.default.fileExists(atPath: folder.socket))
  }
}
