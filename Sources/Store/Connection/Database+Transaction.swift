import GRDB

extension Database {
  /// Runs `body` in a transaction that may write; what it throws undoes everything.
  ///
  /// `IMMEDIATE`, because a transaction that begins to write only later fails at once, without
  /// waiting, if somebody else wrote meanwhile.
  func writing<Value>(_ body: () throws -> Value) throws -> Value {
    try run("BEGIN IMMEDIATE")
    do {
      let value = try body()
      try run("COMMIT")
      return value
    } catch {
      try rollBackIfOpen()
      throw error
    }
  }

  /// Runs `body` on one unchanging state of the database, and throws away what it writes.
  func rehearsing<Value>(_ body: () throws -> Value) throws -> Value {
    try run("BEGIN")
    defer { try? rollBackIfOpen() }
    return try body()
  }

  /// Some failures (a full disk among them) make SQLite end the transaction by itself.
  func rollBackIfOpen() throws {
    if isInsideTransaction { try run("ROLLBACK") }
  }
}
