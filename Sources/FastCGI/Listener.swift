internal import CFastCGI
internal import Glibc

/// The accepting side of a listening socket that other processes may share.
struct Listener: Sendable {
  enum Arrival {
    case connection(Int32)
    /// Nobody waits (any longer): another process was faster, or the peer gave up.
    case nobody
    /// The process or the system has no room for another connection just now.
    case exhausted
    /// The descriptor is no listening socket (any longer).
    case broken(SocketError)
  }

  let descriptor: Int32

  /// Makes the socket non-blocking, for every process that shares it.
  init(descriptor: Int32) throws(SocketError) {
    let flags = fcntl(descriptor, F_GETFL)
    guard flags >= 0, fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) == 0 else {
      throw .last("fcntl")
    }
    self.descriptor = descriptor
  }

  func accept() -> Arrival {
    let connection = accept4(descriptor, nil, nil, Int32(SOCK_CLOEXEC.rawValue))
    if connection >= 0 { return .connection(connection) }
    return switch errno {
    case EMFILE, ENFILE, ENOMEM, ENOBUFS: .exhausted
    case EBADF, ENOTSOCK, EINVAL, EOPNOTSUPP: .broken(.last("accept4"))
    default: .nobody
    }
  }
}
