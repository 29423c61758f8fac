internal import Glibc

/// What can go wrong while a socket is bound or a responder is set up.
public enum SocketError: Error, Equatable, CustomStringConvertible {
  /// A unix socket path holds a fixed number of bytes, and this one needs more.
  case pathTooLong(path: String, limit: Int)
  /// Something that is no socket stands at the path; it is left alone.
  case notASocket(path: String)
  /// Another process holds the path's lock and serves it.
  case alreadyServed(path: String)
  /// The descriptors that a master passes are not there.
  case notSupervised
  /// The master comes from a build that keeps its scoreboard in another way.
  case otherScoreboard
  /// The kernel refused a call; `code` is its `errno`.
  case systemCall(String, code: Int32)

  public var description: String {
    switch self {
    case .pathTooLong(let path, let limit):
      "the socket path \(path) is longer than \(limit) bytes"
    case .notASocket(let path): "\(path) exists and is not a socket"
    case .alreadyServed(let path): "another process already serves \(path)"
    case .notSupervised: "no master has started this process"
    case .otherScoreboard: "the master is of another version: restart it"
    case .systemCall(let name, let code): "\(name): \(String(cString: strerror(code)))"
    }
  }

  /// The current `errno`, as left behind by the call of that name.
  static func last(_ call: String) -> SocketError {
    .systemCall(call, code: errno)
  }
}
