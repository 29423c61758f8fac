internal import Glibc

/// The address of a unix socket: a path or, where the first character is `@`, a name that no file
/// system knows (unix(7)).
struct UnixAddress {
  /// The longest that an address can hold, in bytes.
  static let limit = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

  private var address = sockaddr_un()
  private let size: socklen_t

  init(_ name: String) throws(SocketError) {
    var bytes = Array(name.utf8)
    guard bytes.count <= Self.limit else { throw .pathTooLong(path: name, limit: Self.limit) }
    let isAbstract = bytes.first == UInt8(ascii: "@")
    if isAbstract { bytes[0] = 0 }
    address.sun_family = sa_family_t(AF_UNIX)
    // The last byte of the zeroed field stays the terminator.
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let prefix = MemoryLayout.offset(of: \sockaddr_un.sun_path) ?? 0
    // An abstract name is as long as it says; a path ends with its terminator.
    size = socklen_t(prefix + bytes.count + (isAbstract ? 0 : 1))
  }

  /// Calls one of bind(2), connect(2), sendto(2).
  func pass<Result>(to call: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
    withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { call($0, size) }
    }
  }
}
