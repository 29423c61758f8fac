internal import Glibc

/// A file descriptor with exactly one owner; it is closed when the owner goes away.
struct OwnedDescriptor: ~Copyable, Sendable {
  let number: Int32

  /// Takes what a system call returned; a negative number becomes an error that names the call.
  init(_ result: Int32, from call: String) throws(SocketError) {
    guard result >= 0 else { throw .last(call) }
    number = result
  }

  deinit { close(number) }
}
