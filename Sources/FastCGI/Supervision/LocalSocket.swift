internal import CFastCGI
internal import Glibc

/// The other side of a unix socket.
public enum LocalSocket {
  /// Everything that whoever listens at a path sends until it hangs up.
  ///
  /// - Parameters:
  ///   - patience: how long to wait for the next bytes.
  ///   - limit: the most bytes that are taken.
  public static func read(
    _ path: String, patience: Duration, limit: Int
  ) throws(SocketError) -> [UInt8] {
    let address = try UnixAddress(path)
    let socket = try OwnedDescriptor(
      Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0), from: "socket")
    var patience = patience.timeval
    setsockopt(
      socket.number, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    guard address.pass(to: { connect(socket.number, $0, $1) }) == 0 else { throw .last("connect") }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count < limit {
      let count = recv(socket.number, &part, part.count, 0)
      guard count >= 0 else { throw .last("recv") }
      if count == 0 { break }
      bytes += part.prefix(count)
    }
    return Array(bytes.prefix(limit))
  }

  /// Sends one message, without waiting, to whoever has bound a datagram socket at a path, or at an
  /// abstract name if it begins with `@`.
  public static func send(_ message: String, to name: String) throws(SocketError) {
    let address = try UnixAddress(name)
    let socket = try OwnedDescriptor(
      Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0), from: "socket")
    let bytes = Array(message.utf8)
    let count = address.pass {
      sendto(
        socket.number, bytes, bytes.count, Int32(MSG_DONTWAIT | MSG_NOSIGNAL), $0,
        $1)
    }
    guard count == bytes.count else { throw .last("sendto") }
  }
}
