import Glibc

/// The turn to write, shared by all processes that write to one database.
///
/// The kernel gives it to whoever has waited, and takes it from a process that dies.
final class WriteLock: Sendable {
  private let file: LockFile

  init(database path: String) throws(StoreError) {
    file = try LockFile(beside: path, suffix: ".lock")
  }

  /// Blocks until it is this process's turn, and passes the turn on when `body` is done.
  func hold<Value>(
    _ body: () throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    _ = try file.lock(LOCK_EX)
    defer { file.unlock() }
    return try body()
  }
}
