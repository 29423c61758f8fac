import Glibc

/// That a process has the database open, for as long as the value lives.
///
/// SQLite's own locks do not tell an idle program from none, and replacing the file beneath one loses
/// what it writes afterwards.
final class Presence: Sendable {
  private let file: LockFile

  /// Beside all others who have it open.
  /// - Throws: `reserved` while somebody has it for himself.
  init(at database: String) throws(StoreError) {
    file = try LockFile(beside: database, suffix: ".open")
    guard try file.lock(LOCK_SH | LOCK_NB) else { throw .reserved }
  }

  /// Alone: until the value goes, nobody else can open the database.
  /// - Throws: `inUse` if anybody has it open.
  init(aloneAt database: String) throws(StoreError) {
    file = try LockFile(beside: database, suffix: ".open")
    guard try file.lock(LOCK_EX | LOCK_NB) else { throw .inUse }
  }
}
