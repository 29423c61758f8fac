import Glibc

/// The turn to write, shared by all processes that write to one database.
///
/// The kernel gives it to whoever has waited, and takes it from a process that dies. It would give it to
/// whoever asks first, and a process that has just had its turn is quicker than one that has yet to wake
/// up. So one waits for the turn only as the next, and to be the next one waits like everybody else.
final class WriteLock: Sendable {
  private let turn: LockFile
  private let next: LockFile

  init(database path: String) throws(StoreError) {
    turn = try LockFile(beside: path, suffix: ".lock")
    next = try LockFile(beside: path, suffix: ".next")
  }

  /// Blocks until it is this process's turn, and passes the turn on when `body` is done.
  func hold<Value>(
    _ body: () throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    try wait()
    defer { turn.unlock() }
    return try body()
  }

  private func wait() throws(StoreError) {
    _ = try next.lock(LOCK_EX)
    defer { next.unlock() }
    _ = try turn.lock(LOCK_EX)
  }
}
