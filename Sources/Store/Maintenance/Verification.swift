import GRDB
import Model

/// Holds the live read models against a replay of the log into a throw-away database.
///
/// The throw-away database is `main`, the real one is attached as `live` and only read, in one unchanging state.
struct Verification {
  /// How many differences of one kind are told.
  static let reportLimit = 20

  let db: Database

  func differences(progress: (Int, Int) -> Void) throws -> [String] {
    try db.rehearsing {
      let faults = try faultsInFile()
      guard faults.isEmpty else { return faults }
      try Replay().run(from: "live", into: db, progress: progress)
      return try differences("live.accounts", "main.accounts", key: "id", named: "account")
        + differences("live.posts", "main.posts", key: "id", named: "post")
        + differences(
          "temp.live_grams", "temp.main_grams", key: "doc", named: "search index of post")
    }
  }

  /// Attaches the database, and makes the terms of both search indexes readable as tables. Before the transaction.
  func attach(_ path: String) throws {
    try db.run("ATTACH DATABASE ? AS live", path)
    try db.run("CREATE VIRTUAL TABLE temp.live_grams USING fts5vocab(live, post_search, instance)")
    try db.run("CREATE VIRTUAL TABLE temp.main_grams USING fts5vocab(main, post_search, instance)")
  }

  private func faultsInFile() throws -> [String] {
    let integrity = try db.all("PRAGMA live.integrity_check(\(Self.reportLimit))") { $0.text(0) }
    guard integrity == ["ok"] else { return integrity }
    let orphans = try db.all("PRAGMA live.foreign_key_check") {
      "\($0.text(0)) \($0.int64(1)): what it points to in \($0.text(2)) is missing"
    }
    return Array(orphans.prefix(Self.reportLimit))
  }

  private func differences(
    _ live: String, _ replayed: String, key: String, named name: String
  ) throws -> [String] {
    try db.all(
      """
      SELECT \(key) FROM (SELECT * FROM \(live) EXCEPT SELECT * FROM \(replayed))
      UNION
      SELECT \(key) FROM (SELECT * FROM \(replayed) EXCEPT SELECT * FROM \(live))
      LIMIT \(Self.reportLimit)
      """
    ) { "\(name) \($0.int64(0)) is not what the events say" }
  }
}
