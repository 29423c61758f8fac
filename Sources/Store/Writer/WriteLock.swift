import Glibc

/// The turn to write, shared by all processes that write to one database: `flock` on a file beside it.
///
/// The kernel gives it to whoever has waited, and takes it from a process that dies. A lock file of
/// its own, because no descriptor of the database may ever be closed (see `Connection`).
final class WriteLock: Sendable {
  private let descriptor: Int32

  init(database path: String) throws(StoreError) {
    descriptor = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .failed("\(path).lock: \(String(cString: strerror(errno)))")
    }
  }

  deinit {
    close(descriptor)
  }

  /// Blocks until it is this process's turn, and passes the turn on when `body` is done.
  func hold<Value>(
    _ body: () throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .full }
    }
    defer { flock(descriptor, LOCK_UN) }
    return try body()
  }
}
