extension Store {
  /// Whether the file is sound and its read models are what the log says. Changes nothing; others read
  /// and write meanwhile.
  /// - Parameter progress: told now and then how many events are done, and of how many.
  /// - Returns: the differences, in words for the operator; empty if there are none.
  public func verify(progress: (Int, Int) -> Void) throws(StoreError) -> [String] {
    try Connection.rehearsal().use { db in
      _ = try Migrator().migrate(db) { _ in }
      let verification = Verification(db: db)
      try verification.attach(path)
      return try verification.differences(progress: progress)
    }
  }
}
