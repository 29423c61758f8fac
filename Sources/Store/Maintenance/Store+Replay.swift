extension Store {
  /// Builds all read models anew from the log, in one transaction: readers see the old ones until it is
  /// done, and whoever wants to write waits or is told `busy`.
  /// - Parameter progress: told now and then how many events are done, and of how many.
  /// - Throws: `unknownSchema` unless the database has exactly the schema of this program.
  public func replay(progress: (Int, Int) -> Void) throws(StoreError) {
    try WriteLock(database: path).hold { () throws(StoreError) in
      try Connection(path: path, for: .writing(Patience())).use { db in
        try Migrator().requireCurrent(db)
        try db.writing {
          try Projection(db: db).clear()
          try Replay().run(from: "main", into: db, progress: progress)
          try SearchIndex(db: db).catchUp()
        }
      }
    }
  }
}
