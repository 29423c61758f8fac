internal import CFastCGI
internal import Glibc

/// A unix socket that listens at a path, and the right to stand there.
///
/// The path never shows a socket that does not listen yet or has the wrong permissions: it is bound
/// under a temporary name in the same folder and renamed when ready. A lock file beside it (`.lock`)
/// keeps a second process from taking the path over; it stays behind, empty, because removing it
/// would let two processes lock two different files.
public final class ListeningSocket: Sendable {
  /// Where the socket is bound.
  public let path: String

  /// Shared by all who serve this socket, one after the other or side by side.
  let handOver: HandOver
  private let socket: OwnedDescriptor
  private let lock: OwnedDescriptor

  private init(
    path: String, socket: consuming OwnedDescriptor, lock: consuming OwnedDescriptor
  ) throws(SocketError) {
    self.path = path
    self.socket = socket
    self.lock = lock
    handOver = try HandOver()
  }

  /// The descriptor that a ``Responder`` listens on; valid while this object lives, and closed by
  /// `exec`.
  public var descriptor: Int32 { socket.number }

  /// Binds the path and listens.
  ///
  /// - Parameters:
  ///   - mode: the permission bits of the socket; who may write may connect.
  ///   - backlog: connections that may wait to be accepted; the kernel caps it at `somaxconn`.
  public static func bind(
    path: String, mode: UInt32, backlog: Int32
  ) throws(SocketError) -> ListeningSocket {
    let lock = try takeLock(of: path)
    try refuseForeignFile(at: path)

    let socket = try OwnedDescriptor(
      Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0), from: "socket")
    // The lock is held, so whatever has the temporary name is left over from a crash.
    let temporary = path + ".new"
    Glibc.unlink(temporary)
    try bind(socket.number, to: temporary, path: path)
    do {
      try check(chmod(temporary, mode), "chmod")
      try check(listen(socket.number, backlog), "listen")
      try check(rename(temporary, path), "rename")
    } catch {
      Glibc.unlink(temporary)
      throw error
    }
    return try ListeningSocket(path: path, socket: socket, lock: lock)
  }

  /// Takes over a unix socket that listens already, as systemd passes it (sd_listen_fds(3)), and locks its path
  /// like ``bind(path:mode:backlog:)``.
  public static func adopt(descriptor: Int32) throws(SocketError) -> ListeningSocket {
    let socket = try OwnedDescriptor(descriptor, from: "adopt")
    try check(fcntl(descriptor, F_SETFD, FD_CLOEXEC), "fcntl")
    let path = try path(of: descriptor)
    return try ListeningSocket(path: path, socket: socket, lock: try takeLock(of: path))
  }

  /// Removes the path, so that nobody can connect any more. Those who have are not affected.
  public func unlink() {
    Glibc.unlink(path)
  }

  private static func takeLock(of path: String) throws(SocketError) -> OwnedDescriptor {
    let lock = try OwnedDescriptor(
      open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600), from: "open")
    guard flock(lock.number, LOCK_EX | LOCK_NB) == 0 else {
      throw errno == EWOULDBLOCK ? .alreadyServed(path: path) : .last("flock")
    }
    return lock
  }

  private static func refuseForeignFile(at path: String) throws(SocketError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path: path) }
  }

  private static func path(of descriptor: Int32) throws(SocketError) -> String {
    var address = sockaddr_un()
    var size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        getsockname(descriptor, $0, &size)
      }
    }
    try check(result, "getsockname")
    let path = withUnsafeBytes(of: &address.sun_path) { room in
      String(decoding: room.prefix { $0 != 0 }, as: UTF8.self)
    }
    guard address.sun_family == sa_family_t(AF_UNIX), !path.isEmpty else {
      throw .notASocket(path: "descriptor \(descriptor)")
    }
    return path
  }

  private static func bind(
    _ descriptor: Int32, to temporary: String, path: String
  ) throws(SocketError) {
    let limit = UnixAddress.limit - (temporary.utf8.count - path.utf8.count)
    guard path.utf8.count <= limit else { throw .pathTooLong(path: path, limit: limit) }
    let result = try UnixAddress(temporary).pass { Glibc.bind(descriptor, $0, $1) }
    try check(result, "bind")
  }

  private static func check(_ result: Int32, _ call: String) throws(SocketError) {
    guard result == 0 else { throw .last(call) }
  }
}
