import GRDB
import Model

/// Has SQLite check a database, and holds its read models against a replay of the log into a throw-away one.
///
/// The throw-away database is `main`, the real one is attached as `live` and only read, in one unchanging state.
struct Verification {
  /// How many differences of one kind are told.
  static let reportLimit = 20

  /// In words for the operator.
  struct Findings {
    /// What is wrong with the file itself.
    var faults: [String]
    /// Where the read models are not what the log says, which a replay mends; nil if that was not looked
    /// for, because the file has faults or another schema.
    var differences: [String]?
  }

  private let db: Database

  /// Changes nothing; others read and write meanwhile.
  /// - Parameter progress: told now and then how many events are done, and of how many.
  static func findings(
    in path: String, progress: (Int, Int) -> Void
  ) throws(StoreError) -> Findings {
    try Connection.rehearsal().use { db in
      _ = try Migrator().migrate(db) { _ in }
      let verification = Verification(db: db)
      try verification.attach(path)
      return try verification.findings(progress: progress)
    }
  }

  /// What is wrong with the file itself, whatever its schema.
  static func faults(in path: String) throws(StoreError) -> [String] {
    try Connection.rehearsal().use { db in
      try db.run("ATTACH DATABASE ? AS live", path)
      return try Verification(db: db).faultsInFile()
    }
  }

  /// Attaches the database, and makes the terms of both search indexes readable as tables. Before the transaction.
  private func attach(_ path: String) throws {
    try db.run("ATTACH DATABASE ? AS live", path)
    try db.run("CREATE VIRTUAL TABLE temp.live_grams USING fts5vocab(live, post_search, instance)")
    try db.run("CREATE VIRTUAL TABLE temp.main_grams USING fts5vocab(main, post_search, instance)")
  }

  private func findings(progress: (Int, Int) -> Void) throws -> Findings {
    try db.rehearsing {
      let faults = try faultsInFile()
      guard faults.isEmpty, try Migrator().status(of: db, in: "live").isCurrent else {
        return Findings(faults: faults)
      }
      try Replay().run(from: "live", into: db, progress: progress)
      let index = SearchIndex(db: db)
      try index.catchUp(through: try index.progress(in: "live"))
      return Findings(faults: [], differences: try differences())
    }
  }

  private func faultsInFile() throws -> [String] {
    let integrity = try db.all("PRAGMA live.integrity_check(\(Self.reportLimit))") { $0.text(0) }
    guard integrity == ["ok"] else { return integrity }
    let orphans = try db.all("PRAGMA live.foreign_key_check") {
      "\($0.text(0)) \($0.int64(1)): what it points to in \($0.text(2)) is missing"
    }
    return Array(orphans.prefix(Self.reportLimit))
  }

  private func differences() throws -> [String] {
    try differences("live.accounts", "main.accounts", key: "id", named: "account")
      + differences("live.posts", "main.posts", key: "id", named: "post")
      + differences("live.mentions", "main.mentions", key: "post", named: "mentions of post")
      + differences("live.post_tags", "main.post_tags", key: "post", named: "tags of post")
      + differences(
        "live.post_pictures", "main.post_pictures", key: "post", named: "pictures of post")
      + differences(
        "live.notifications", "main.notifications", key: "id", named: "notification of event")
      + differences("live.follows", "main.follows", key: "id", named: "follow")
      + differences("live.hidden", "main.hidden", key: "id", named: "mute or block")
      + differences("live.reactions", "main.reactions", key: "id", named: "reaction")
      + differences("live.reports", "main.reports", key: "id", named: "report")
      + differences("live.complaints", "main.complaints", key: "id", named: "complaint")
      + differences("temp.live_grams", "temp.main_grams", key: "doc", named: "search index of post")
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
