import GRDB

extension StoreError {
  /// What a failure inside a database access means to callers.
  init(_ error: any Error) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError:
      self.init(code: error.resultCode, message: error.message ?? "\(error.resultCode)")
    default: self = .damaged(String(describing: error))
    }
  }

  /// - Parameter code: a result code of SQLite, primary or extended (sqlite.org/rescode.html).
  init(code: ResultCode, message: String) {
    switch code.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL, .SQLITE_IOERR: self = .full
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(message)
    default: self = .failed(message)
    }
  }
}
